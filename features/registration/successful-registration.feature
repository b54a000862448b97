Feature: Successful registration
  A valid client opens a connection, asks to register and is acknowledged.

  @RG-01
  Scenario: an agent application registers
    Given Ann is connected to A
    When Ann registers on A
    Then A answers EventAck [RG-01]

  @RG-01
  Scenario: a reporting engine registers
    When the reporting engine connects to A
    Then A accepts the reporting engine's connection and registration [RG-01]

  @LI-01 @RG-09
  Scenario: a registered client is not cut off
    When Ann connects to A and registers
    Then Ann's connection to A outlives the registration timeout [RG-09]
    When Ann logs in to A
    Then A answers EventAck [LI-01]

  @RG-09
  Scenario: a client that registers after an EventError is not cut off either
    Given Ann is connected to A
    When Ann logs in to A
    And Ann registers on A after all
    Then Ann's connection to A outlives the registration timeout [RG-09]

  @RG-11
  Scenario: a new connection of the same client has to register again
    Given Ann and Bob are registered on A
    When Bob's application closes its connection
    And Bob connects to A
    And Bob logs in to A
    Then A answers EventError [RG-11]
    When Ann connects to A
    And Ann logs in to A
    Then A answers EventError [RG-11]
    And A reports neither EventAgentLogin nor EventAgentLogout for Ann [RG-11]

  @LO-01 @LO-03 @RG-08
  Scenario: answers find the requests they belong to
    Given Ann, Bob, Cid, Dan and Eve are logged in to A
    When Ann, Bob, Cid, Dan and Eve log out from A at once
    Then each of these requests is answered by EventAck [LO-01]
    And A reports exactly one EventAgentLogout for each of Ann, Bob, Cid, Dan and Eve [LO-03]
