Feature: Agent logs out
  The agent application logs out from the primary, which reports and acknowledges the logout. Then the application informs the secondaries.

  @LO-01 @LO-02 @AV-02 @AV-04
  Scenario: an agent logs out from the primary, then from the secondary
    Given Ann is logged in to A and available on B
    When Ann logs out from A
    Then A answers EventAck [LO-01]
    And A reports EventAgentLogout for Ann [LO-02]
    When Ann is no longer available on B
    Then B answers EventAck [AV-02]
    And B reports no EventAgentLogout for Ann [AV-04]

  @LO-03
  Scenario: a logout by request is reported once, also when the application then disconnects
    Given Ann is logged in to A
    When Ann logs out from A
    Then A reports exactly one EventAgentLogout for Ann [LO-03]
    When Ann logs out from A
    Then A reports no EventAgentLogout for Ann [LO-03]
    When Ann's application is reset
    Then A reports no EventAgentLogout for Ann [LO-03]

  @AD-13 @LO-04
  Scenario: a logout where this agent has not logged in
    Given Bob is logged in to A
    And Ann is registered on A
    When Ann logs out from A
    Then A answers EventError [LO-04]
    And A reports no EventAgentLogout for Ann [LO-04]
    And A reports no EventAgentLogout for Bob [AD-13]

  @LI-01 @LI-02 @LI-03 @LO-01 @LO-02
  Scenario: after the logout the agent logs in on another connection
    Given Ann is logged in to A
    When Ann logs out from A
    Then A answers EventAck [LO-01]
    And A reports EventAgentLogout for Ann [LO-02]
    When Ann connects to A and registers
    And Ann logs in to A
    Then A answers EventAck [LI-01]
    And A reports EventAgentLogin for Ann [LI-02]
    And A relays EventCurrentAgentStatus to Ann [LI-03]

  @LI-01 @LI-02 @LI-03 @LO-01 @LO-03 @LO-05
  Scenario: after the logout the same connection serves for a new login
    Given Ann is registered on A
    When Ann logs in to A
    Then A answers EventAck [LI-01]
    And A reports EventAgentLogin for Ann [LI-02]
    And A relays EventCurrentAgentStatus to Ann [LI-03]
    When Ann logs out from A
    Then A reports exactly one EventAgentLogout for Ann [LO-03]
    When Ann logs in to A
    Then A answers EventAck [LI-01, LO-05]
    And A reports EventAgentLogin for Ann [LI-02]
    And A reports exactly one EventAgentLogin for Ann [LO-05]
    And A relays EventCurrentAgentStatus to Ann [LI-03]
    When Ann logs out from A
    Then A answers EventAck [LO-01]

  @LO-06
  Scenario: a logout and a login in quick succession are reported in that order
    Given Ann is logged in to A
    When Ann logs out from A and at once logs in again
    Then A reports EventAgentLogout before EventAgentLogin for Ann [LO-06]
    And the last that A reported of Ann is not a logout [LO-06]

  @LI-01 @LI-07 @LO-01 @LO-06
  Scenario: an application that sends ten requests in one segment
    Given Ann is logged in to A
    When Ann's application sends 10 messages in one segment
    And Ann logs out from A and at once logs in again, 5 times
    Then the last that A reported of Ann is not a logout [LO-06]
