Feature: Readable messages
  Every line that a server sends is a readable message; unknown names and members are allowed. All scenarios test this; this one contains
  a mixture of messages.

  @AD-03 @AV-02 @LI-01 @LI-02 @LO-01 @LO-02 @WI-01
  Scenario: a working day
    Given Ann is logged in to A and available on B
    When Ann logs out from A
    Then A answers EventAck [LO-01]
    And A reports EventAgentLogout for Ann [LO-02]
    When Ann is no longer available on B
    Then B answers EventAck [AV-02]
    When Ann logs in to A
    Then A answers EventAck [LI-01]
    And A reports EventAgentLogin for Ann [LI-02]
    When Ann's application is reset
    Then A reports exactly one EventAgentLogout for Ann [AD-03]
