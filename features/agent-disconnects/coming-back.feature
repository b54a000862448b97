Feature: An agent comes back
  Applications often reconnect before the server has noticed the loss of the earlier connection. The agent must not be reported as logged
  out while working.

  @AD-11
  Scenario Outline: an agent comes back after its application <went away>
    Given Ann is logged in to A
    When Ann's application <went away>
    Then A reports EventAgentLogout for Ann [<judges>]
    When Ann connects to A and registers
    And Ann logs in to A again
    Then A answers EventAck [AD-11]
    And the last that A reported of Ann is not a logout [AD-11]

    @AD-01
    Examples: in order
      | went away             | judges |
      | closes its connection | AD-01  |

    @AD-03
    Examples: abnormally
      | went away | judges |
      | is reset  | AD-03  |

  @AD-11
  Scenario Outline: an agent comes back at once, without waiting for anything, after its application <went away>
    Given Ann is logged in to A
    When Ann's application <went away>
    And Ann connects to A and registers
    And Ann logs in to A again
    Then A answers EventAck [AD-11]
    And the last that A reported of Ann is not a logout [AD-11]

    Examples:
      | went away             |
      | closes its connection |
      | is reset              |

  @AD-11 @needs:keep-alive
  Scenario: an agent comes back on a new connection while the old one is still open and silent
    Given Ann's application asks for keep-alive every 400 ms
    And Ann is logged in to A
    When Ann's application falls silent
    And Ann connects to A and registers
    And Ann logs in to A again
    Then A answers EventAck [AD-11]
    And the last that A reported of Ann is not a logout [AD-11]

  @AD-11
  Scenario: an agent logs in on a new connection in the same moment in which the old one is closed
    Given Ann is logged in to A
    When Ann connects to A and registers
    And Ann's application closes its earlier connection to A and in the same moment logs in on the new one
    Then A answers EventAck [AD-11]
    And the last that A reported of Ann is not a logout [AD-11]

  @AD-11
  Scenario: five agents come back at once
    Given Ann, Bob, Cid, Dan and Eve are logged in to A
    When the applications of Ann, Bob, Cid, Dan and Eve are reset at once
    And Ann, Bob, Cid, Dan and Eve log in to A on new connections
    Then the last that A reported of each of Ann, Bob, Cid, Dan and Eve is not a logout [AD-11]

  @AD-03 @AD-11 @LI-01 @LI-02
  Scenario: a crowd comes, is lost and comes back, on a server that has had a hundred connections before
    When up to 40 agents connect to A and close the connection, 100 times in all
    And up to 40 agents log in to A on new connections, five at a time
    Then each of these requests is answered by EventAck [LI-01]
    And A reports EventAgentLogin for each of up to 40 agents [LI-02]
    When the connections of up to 40 agents to A are reset, five at a time
    Then A reports exactly one EventAgentLogout for each of up to 40 agents [AD-03]
    When up to 40 agents log in to A on new connections, five at a time
    Then each of these requests is answered by EventAck [AD-11]
    And the last that A reported of each of up to 40 agents is not a logout [AD-11]
    # Otherwise all of them would leave at once at the end, and no server has to report so many in time.
    When the connections of up to 40 agents to A are reset, five at a time
