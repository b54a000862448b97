Feature: Availability
  The agent application sends RequestAgentAvailable to every server except the primary. A secondary answers and reports nothing.

  @AV-01 @AV-03
  Scenario: an agent becomes available on a secondary
    Given Ann is logged in to A
    And Ann is registered on B
    When Ann becomes available on B
    Then B answers EventAck [AV-01]
    And B reports no EventAgentLogin for Ann [AV-03]

  @AV-02 @AV-04
  Scenario: an agent is no longer available on a secondary
    Given Ann is logged in to A and available on B
    When Ann is no longer available on B
    Then B answers EventAck [AV-02]
    And B reports no EventAgentLogout for Ann [AV-04]

  @AV-01 @AV-02
  Scenario: an agent becomes available on a secondary once more
    Given Ann is logged in to A and available on B
    When Ann is no longer available on B
    Then B answers EventAck [AV-02]
    When Ann becomes available on B
    Then B answers EventAck [AV-01]

  @AD-05 @AV-01 @LO-01 @LO-02
  Scenario: an agent that has logged out is available on the same connection
    Given Ann is logged in to B
    When Ann logs out from B
    Then B answers EventAck [LO-01]
    And B reports EventAgentLogout for Ann [LO-02]
    When Ann becomes available on B
    Then B answers EventAck [AV-01]
    When Ann's application closes its connection
    Then B reports no EventAgentLogout for Ann [AD-05]

  @AV-06
  Scenario: an agent becomes available on its own primary
    Given Ann is logged in to A
    When Ann becomes available on A
    Then it is noted what Ann hears from A [AV-06]
    And it is noted what A reports of Ann [AV-06]
