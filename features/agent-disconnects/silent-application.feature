@needs:keep-alive
Feature: An agent application that hangs
  Its connection stays open and nothing comes any more. Only keep-alive finds that out: after twice the keep-alive time the connection is
  taken for lost.

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
  Scenario: one hangs, the other answers
    Given Ann's application asks for keep-alive every 400 ms
    And Bob's application asks for keep-alive every 400 ms
    And Ann and Bob are logged in to A
    When Ann's application falls silent
    Then after twice the keep-alive time A reports exactly one EventAgentLogout for Ann [AD-10]
    And A reports no EventAgentLogout for Bob during 4 keep-alive times [AD-13]
