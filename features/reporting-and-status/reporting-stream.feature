Feature: What the reporting engine gets
  Each registered reporting engine gets each event once and in a consistent order.

  @RP-02
  Scenario: two reporting engines
    Given a second reporting engine is connected to A
    And Ann is registered on A
    When Ann logs in to A
    Then A reports exactly one EventAgentLogin for Ann [RP-02]
    And A reports exactly one EventAgentLogin for Ann to the second reporting engine [RP-02]
    When Ann's application is reset
    Then A reports exactly one EventAgentLogout for Ann [RP-02]
    And A reports exactly one EventAgentLogout for Ann to the second reporting engine [RP-02]

  @RP-03
  Scenario: logins and logouts alternate
    Given Ann is logged in to A
    When Ann logs out from A and at once logs in again
    Then A reports EventAgentLogout before EventAgentLogin for Ann [RP-03]
    Given each of these requests has been acknowledged
    When Ann's application closes its connection
    Then A reports exactly one EventAgentLogout for Ann [RP-03]

  @RP-04 @AD-03 @needs:sequence-numbers
  Scenario: sequence numbers increase
    Given Ann and Bob are logged in to A
    When the applications of Ann and Bob are reset at once
    Then A reports exactly one EventAgentLogout for each of Ann and Bob [AD-03]

  @RP-06
  Scenario: the loss of the reporting engine's connection leaves agents alone
    Given Ann is logged in to A
    When the reporting engine's connection to A is reset
    Then Ann's connection to A stays open [RP-06]
    When the reporting engine connects to A again
    Then A accepts the reporting engine's connection and registration [RP-06]
    And A reports no EventAgentLogout for Ann [RP-06]
    When Ann logs out from A
    Then A answers EventAck [RP-06]
    And Ann's connection to A stays open [RP-06]

  @RP-07
  Scenario: a reporting engine that comes while agents are logged in
    Given Ann is logged in to A
    When the reporting engine's connection to A is reset
    And the reporting engine connects to A again
    Then it is noted what A reports of Ann [RP-07]

  @RP-09 @AD-03 @needs:media
  Scenario: media are removed and added between login and logout
    Given Ann is logged in to A
    When Ann sends RequestRemoveMedia for chat to A, which may refuse it
    Then A reports EventMediaRemoved for Ann [RP-09]
    When Ann sends RequestAddMedia for chat to A, which may refuse it
    Then A reports EventMediaAdded for Ann [RP-09]
    When Ann's application is reset
    Then A reports exactly one EventAgentLogout for Ann [AD-03]

  @AD-03 @needs:media
  Scenario: agents that have changed their media are gone
    Given Ann and Bob are logged in to A
    When Ann sends RequestRemoveMedia for chat to A, which may refuse it
    And Bob sends RequestNotReadyForMedia for chat to A, which may refuse it
    And Bob sends RequestNotReadyForMedia for email to A, which may refuse it
    And the applications of Ann and Bob are reset at once
    Then A reports exactly one EventAgentLogout for each of Ann and Bob [AD-03]

  @MD-01
  Scenario Outline: <request> for media that the agent <has>
    Given Ann is logged in to A
    When Ann sends <request> for <media> to A
    Then it is noted what Ann hears from A [MD-01]

    Examples:
      | request                       | media | has           |
      | RequestNotReadyForMedia       | chat  | has           |
      | RequestCancelNotReadyForMedia | chat  | has           |
      | RequestAddMedia               | fax   | does not have |
      | RequestRemoveMedia            | chat  | has           |
      | RequestNotReadyForMedia       | fax   | does not have |
      | RequestRemoveMedia            | fax   | does not have |
