Feature: Acme's desk

  Rule: An agent who goes for lunch keeps the place

    # Nothing is cited: Acme promises this, the models do not.
    Scenario: the agent is away and comes back
      Given Ann is logged in to A
      When Ann logs out from A
      Then A reports exactly one EventAgentLogout for Ann

    @AD-01
    Scenario: the desk is switched off
      Given Ann is logged in to A
      When Ann's application closes its connection
      Then A reports exactly one EventAgentLogout for Ann [AD-01]
