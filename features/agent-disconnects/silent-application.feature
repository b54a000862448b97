@needs:keep-alive
Feature: An agent application that hangs
  The connection stays open, but the application sends nothing. Only keep-alive detects this: after twice the keep-alive time the connection
  is lost.

  @AD-10
  Scenario: a silent connection is taken for lost
    Given Ann's application asks for keep-alive every 400 ms
    And Ann is logged in to A
    When Ann's application falls silent
    Then after twice the keep-alive time A reports exactly one EventAgentLogout for Ann [AD-10]
    And A ends Ann's silent connection [AD-10]

  @AD-13
  Scenario: an application that answers keep-alive polls stays
    Given Ann's application asks for keep-alive every 400 ms
    And Ann is logged in to A
    When Ann connects to B and registers
    Then A reports no EventAgentLogout for Ann during 4 keep-alive times [AD-13]

  @AD-10 @AD-13
  Scenario: an application that has answered for a while hangs
    Given Ann's application asks for keep-alive every 300 ms
    And Ann is logged in to A
    When Ann connects to B and registers
    Then A reports no EventAgentLogout for Ann during 2 keep-alive times [AD-13]
    When Ann's application falls silent
    Then after twice the keep-alive time A reports exactly one EventAgentLogout for Ann [AD-10]

  @AD-04 @AD-05 @AD-10 @LI-01 @LI-02 @LO-02
  Scenario: three hang, one on a secondary too, one in its second session, one after its logout
    Given Ann's application asks for keep-alive every 400 ms
    And Bob's application asks for keep-alive every 400 ms
    And Cid's application asks for keep-alive every 400 ms
    And Ann is logged in to A and available on B
    And Bob and Cid are logged in to A
    When Cid logs out from A
    Then A reports EventAgentLogout for Cid [LO-02]
    When Bob logs out from A
    Then A reports EventAgentLogout for Bob [LO-02]
    When Bob logs in to A
    Then A answers EventAck [LI-01]
    And A reports EventAgentLogin for Bob [LI-02]
    When Ann's application falls silent
    And Bob's application falls silent
    And Cid's application falls silent
    Then after twice the keep-alive time A reports exactly one EventAgentLogout for Ann [AD-10]
    And after twice the keep-alive time A reports exactly one EventAgentLogout for Bob [AD-10]
    And A reports no EventAgentLogout for Cid during 2 keep-alive times [AD-04]
    And B reports no EventAgentLogout for Ann during 2 keep-alive times [AD-05]

  @AD-10 @AD-13
  Scenario: one hangs, the other answers
    Given Ann's application asks for keep-alive every 400 ms
    And Bob's application asks for keep-alive every 400 ms
    And Ann and Bob are logged in to A
    When Ann's application falls silent
    Then after twice the keep-alive time A reports exactly one EventAgentLogout for Ann [AD-10]
    And A reports no EventAgentLogout for Bob during 4 keep-alive times [AD-13]

  @AD-10
  Scenario: each application has a keep-alive time of its own
    Given Bob's application asks for keep-alive every 3000 ms
    And Ann's application asks for keep-alive every 400 ms
    And Ann is logged in to A
    And Bob is logged in to A
    When Ann's application falls silent
    Then after twice the keep-alive time A reports exactly one EventAgentLogout for Ann [AD-10]
    And A ends Ann's silent connection [AD-10]
