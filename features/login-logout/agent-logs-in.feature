Feature: Agent logs in
  The agent application logs in to the primary. The primary reports the login and relays the status that the reporting engine sends.

  @LI-01 @LI-02 @LI-03 @LI-07
  Scenario: an agent logs in to the primary
    Given Ann is registered on A
    When Ann logs in to A
    Then A answers EventAck [LI-01]
    And A reports EventAgentLogin for Ann [LI-02]
    And A relays EventCurrentAgentStatus to Ann [LI-03]

  @LI-03 @LI-04 @RP-05 @RP-08
  Scenario: a status goes to its own agent only, as it came
    Given Ann and Bob are registered on A
    When Ann logs in to A
    Then A relays EventCurrentAgentStatus to Ann [LI-03]
    And Bob hears no EventCurrentAgentStatus from A [LI-04]
    When Bob logs in to A
    Then A relays EventCurrentAgentStatus to Bob [LI-03]
    And Ann hears no EventAgentLogin of Bob from A [RP-05]

  @LI-05
  Scenario: a reporting engine that sends no status holds up no login
    Given the reporting engine answers no EventAgentLogin
    And Ann is registered on A
    When Ann logs in to A
    Then A answers EventAck [LI-05]
    And Ann hears no EventCurrentAgentStatus from A [LI-05]

  @LI-01 @LI-02 @LI-06
  Scenario: a refused login is not reported, and the right one after it is
    Given Ann is registered on A
    And A has refused a login of Ann that lacks its place
    Then A reports no EventAgentLogin for Ann [LI-06]
    When Ann logs in to A
    Then A answers EventAck [LI-01]
    And A reports EventAgentLogin for Ann [LI-02]

  @LI-01 @LI-02 @LI-03
  Scenario: five agents log in at once
    When Ann, Bob, Cid, Dan and Eve log in to A on new connections
    Then each of these requests is answered by EventAck [LI-01]
    And A reports EventAgentLogin for each of Ann, Bob, Cid, Dan and Eve [LI-02]
    And A relays EventCurrentAgentStatus to Ann [LI-03]
    And A relays EventCurrentAgentStatus to Bob [LI-03]
    And A relays EventCurrentAgentStatus to Eve [LI-03]

  @LI-08
  Scenario: an agent logs in while no reporting engine is connected
    Given no reporting engine is connected
    And Ann is registered on A
    When Ann logs in to A
    Then A answers EventAck [LI-08]

  @LI-11 @needs:places=exclusive
  Scenario: a place holds one agent
    Given Ann and Cid are logged in to A
    And Bob is registered on A
    When Bob logs in to A at the place of Ann
    Then A answers EventError [LI-11]
    And A reports neither EventAgentLogin nor EventAgentLogout for Bob [LI-11]

  @AD-08 @LI-01 @LI-02 @needs:places=exclusive
  Scenario: an agent that was refused at an occupied place leaves, or takes its own
    Given Ann is logged in to A
    And Bob and Cid are registered on A
    And A has refused a login of Bob at the place of Ann
    And A has refused a login of Cid at the place of Ann
    When Cid's application closes its connection
    Then A reports neither EventAgentLogin nor EventAgentLogout for Ann [AD-08]
    When Bob logs in to A
    Then A answers EventAck [LI-01]
    And A reports EventAgentLogin for Bob [LI-02]

  @LI-11 @needs:places=exclusive
  Scenario: an agent that became available first holds its place too
    Given Ann is available on B
    And Bob is registered on B
    And B lets Ann log in
    When Bob logs in to B at the place of Ann
    Then B answers EventError [LI-11]

  @AD-01 @LI-01 @LO-01 @LO-02 @SD-05
  Scenario: the place of an agent that has logged out, or is gone, is free for another
    Given Ann is logged in to A
    And Bob and Cid are registered on A
    When Ann logs out from A
    Then A answers EventAck [LO-01]
    And A reports EventAgentLogout for Ann [LO-02]
    And A reports neither EventAgentLogin nor EventAgentLogout for Bob [SD-05]
    When Bob logs in to A at the place of Ann
    Then A answers EventAck [LI-01]
    When Bob's application closes its connection
    Then A reports EventAgentLogout for Bob [AD-01]
    When Cid logs in to A at the place of Ann
    Then A answers EventAck [LI-01]

  @LI-02 @SD-05
  Scenario: two agents have different primaries among the same servers
    Given Ann and Bob are registered on A
    And Ann and Bob are registered on B
    When Ann logs in to A
    Then A reports EventAgentLogin for Ann [LI-02]
    And A reports exactly one EventAgentLogin for Ann [SD-05]
    And B reports neither EventAgentLogin nor EventAgentLogout for Ann [SD-05]
    When Bob logs in to B
    Then B reports EventAgentLogin for Bob [LI-02]
    And B reports exactly one EventAgentLogin for Bob [SD-05]
    And A reports neither EventAgentLogin nor EventAgentLogout for Bob [SD-05]

  @LI-10 @needs:duplicate-login=close-earlier
  Scenario: a second login closes the earlier session in order
    Given Ann is logged in to A
    When Ann connects to A and registers
    And Ann logs in to A
    Then A reports EventAgentLogout before EventAgentLogin for Ann [LI-10]

  @LI-09
  Scenario: a second login on another connection
    Given Ann is logged in to A
    When Ann connects to A and registers
    And Ann logs in to A
    Then it is noted what Ann hears on both connections to A, and what that server reports [LI-09]
