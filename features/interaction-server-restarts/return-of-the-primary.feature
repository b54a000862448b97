@needs:start
Feature: Interaction Server restarts
  The original primary starts again. The agent application connects, registers and makes the agent available there, so that this server
  becomes a secondary.

  Rule: The restarted server becomes secondary

    @SR-01 @SR-02 @SR-03 @SR-04 @SR-08
    Scenario Outline: the old primary comes back after it <was lost>, and then the agent's <leaves>
      Given Ann is logged in to A
      When A <was lost>
      And Ann connects to B and registers
      And Ann logs in to B
      Then B reports EventAgentLogin for Ann [SD-03]
      When A is started again
      And the reporting engine connects to A again
      Then A accepts the reporting engine's connection and registration [SR-08]
      When Ann connects to A and registers
      Then A accepts Ann's connection and registration [SR-01]
      When Ann becomes available on A
      Then A answers EventAck [SR-02]
      And A reports no EventAgentLogin for Ann [SR-03]
      When Ann's <leaves>
      Then A reports no EventAgentLogout for Ann [SR-04]

      @SD-03 @needs:stop
      Examples: after a stop in order
        | was lost | leaves                                 |
        | stops    | application closes its connection to A |
        | stops    | connection to A is reset               |

      @SD-03 @needs:kill
      Examples: after a crash
        | was lost | leaves                                 |
        | crashes  | application closes its connection to A |
        | crashes  | connection to A is reset               |

    @SR-09 @needs:kill
    Scenario: becoming available on the restarted server before registering
      Given Ann is logged in to A
      When A crashes
      And A is started again
      And Ann connects to A
      And Ann becomes available on A
      Then A answers EventError [SR-09]

  Rule: The restarted server keeps no earlier sessions

    @SR-06
    Scenario Outline: a server that <was lost> does not restore the sessions it had
      Given Ann and Bob are logged in to A
      When A <was lost>
      And A is started again
      And the reporting engine connects to A again
      Then A reports neither EventAgentLogin nor EventAgentLogout for Ann [SR-06]
      And A reports neither EventAgentLogin nor EventAgentLogout for Bob [SR-06]
      When Ann connects to A and registers
      Then A reports no EventAgentLogin for Ann [SR-06]

      @needs:stop
      Examples:
        | was lost |
        | stops    |

      @needs:kill
      Examples:
        | was lost |
        | crashes  |

    @LI-01 @LO-01 @RG-02 @RG-03 @RG-04 @RG-05 @needs:kill
    Scenario: a restarted server is as strict, and serves as well, as before
      Given Ann is logged in to A
      When A crashes
      And A is started again
      Given Bob is connected to A
      When Bob logs in to A
      Then A answers EventError [RG-03]
      Given Cid is connected to A
      When Cid registers on A as an invalid client
      Then A answers EventError [RG-02]
      Given Dan is registered on A
      When Dan logs in to A
      Then A answers EventAck [LI-01]
      When Dan logs out from A
      Then A answers EventAck [LO-01]
      And A ends Bob's connection within the registration timeout [RG-04]
      And A ends Cid's connection within the registration timeout [RG-04]

  Rule: The return does not disturb the current primary

    @LI-03 @SD-03 @SD-04 @SR-02 @SR-05 @needs:kill
    Scenario: the agent works on at the current primary
      Given Ann is logged in to A
      And Bob is logged in to B
      When A crashes
      And Ann connects to B and registers
      And Ann logs in to B
      Then B reports EventAgentLogin for Ann [SD-03]
      And B relays EventCurrentAgentStatus to Ann [LI-03]
      When A is started again
      Then Ann hears no EventForcedAgentStateChange from B [SR-05]
      And B reports neither EventAgentLogin nor EventAgentLogout for Ann [SR-05]
      And Ann's connection to B stays open [SR-05]
      When the reporting engine connects to A again
      And Ann connects to A and registers
      And Ann becomes available on A
      Then A answers EventAck [SR-02]
      And B reports neither EventAgentLogin nor EventAgentLogout for Ann [SR-05]
      And B reports neither EventAgentLogin nor EventAgentLogout for Bob [SR-05]
      And Ann hears no EventForcedAgentStateChange from B [SR-05]
      And Ann's connection to B stays open [SR-05]
      When Ann's connection to B is reset
      Then B reports exactly one EventAgentLogout for Ann [SD-04]

  Rule: The restarted server can become primary again

    @SD-03 @SR-02 @SR-07 @needs:kill
    Scenario: the current primary is lost too and the agent goes back
      Given Ann is logged in to A
      When A crashes
      And Ann connects to B and registers
      And Ann logs in to B
      Then B reports EventAgentLogin for Ann [SD-03]
      When A is started again
      And the reporting engine connects to A again
      And Ann connects to A and registers
      And Ann becomes available on A
      Then A answers EventAck [SR-02]
      When B crashes
      And Ann logs in to A
      Then A answers EventAck [SR-07]
      And A reports exactly one EventAgentLogin for Ann [SR-07]
      When Ann's application is reset
      Then A reports exactly one EventAgentLogout for Ann [SR-07]

    @AV-01 @LI-01 @LO-01 @LO-02 @SD-02 @SD-03 @SD-04 @SD-07 @needs:kill
    Scenario: the same secondary takes over a second time
      Given Ann is logged in to A and available on B
      And Bob is logged in to A
      When A crashes
      Given B lets Ann log in
      When Bob connects to B and registers
      And Bob logs in to B
      Then B answers EventAck [SD-02]
      And B reports EventAgentLogin for Bob [SD-03]
      When Ann logs out from B
      Then B answers EventAck [LO-01]
      And B reports EventAgentLogout for Ann [LO-02]
      When Ann becomes available on B
      Then B answers EventAck [AV-01]
      When Bob's application closes its connection to B
      Then B reports EventAgentLogout for Bob [SD-04]
      When A is started again
      And the reporting engine connects to A again
      And Ann and Bob log in to A on new connections
      Then each of these requests is answered by EventAck [LI-01]
      When A crashes
      And Ann logs in to B
      Then B answers EventAck [SD-07]
      And B reports exactly one EventAgentLogin for Ann [SD-07]
      When Bob connects to B and registers
      And Bob logs in to B
      Then B answers EventAck [SD-02]
      And B reports EventAgentLogin for Bob [SD-03]
      When the applications of Ann and Bob are reset at once
      Then B reports exactly one EventAgentLogout for Ann [SD-07]
      And B reports exactly one EventAgentLogout for Bob [SD-04]

    @SD-07 @SR-02 @SR-03 @SR-07 @needs:kill @needs:stop
    Scenario: over and back twice
      Given Ann is logged in to A and available on B
      When A crashes
      And Ann logs in to B
      Then B reports exactly one EventAgentLogin for Ann [SD-07]
      When A is started again
      And the reporting engine connects to A again
      And Ann connects to A and registers
      And Ann becomes available on A
      Then A answers EventAck [SR-02]
      When B stops
      And Ann logs in to A
      Then A answers EventAck [SR-07]
      And A reports exactly one EventAgentLogin for Ann [SR-07]
      When B is started again
      And the reporting engine connects to B again
      And Ann connects to B and registers
      And Ann becomes available on B
      Then B answers EventAck [SR-02]
      When A stops
      And Ann logs in to B
      Then B answers EventAck [SR-07]
      And B reports exactly one EventAgentLogin for Ann [SR-07]
      When A is started again
      And the reporting engine connects to A again
      And Ann connects to A and registers
      And Ann becomes available on A
      Then A answers EventAck [SR-02]
      And A reports no EventAgentLogin for Ann [SR-03]
      When B crashes
      And Ann logs in to A
      Then A answers EventAck [SR-07]
      And A reports exactly one EventAgentLogin for Ann [SR-07]
      When Ann's application closes its connection
      Then A reports exactly one EventAgentLogout for Ann [SR-07]
