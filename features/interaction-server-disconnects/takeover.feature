Feature: Interaction Server disconnects
  The primary loses its connections to the agent application and to the reporting engine. The agent logs in to the secondary, which
  thereby becomes the new primary.

  Rule: The secondary takes over when the agent logs in there

    @SD-01 @SD-02 @SD-03 @SD-04 @SD-05 @SD-09
    Scenario Outline: the agent moves to the secondary after the primary <is lost>, and then <leaves>
      Given Ann is logged in to A
      When A <is lost>
      Then the reporting engine has set Ann on A to not logged in [SD-09]
      When Ann connects to B and registers
      Then B accepts Ann's connection and registration [SD-01]
      When Ann logs in to B
      Then B answers EventAck [SD-02]
      And B reports EventAgentLogin for Ann [SD-03]
      And B reports exactly one EventAgentLogin for Ann [SD-05]
      When Ann's application <leaves>
      Then B reports exactly one EventAgentLogout for Ann [SD-04]

      @needs:stop
      Examples: after a stop in order
        | is lost | leaves                |
        | stops   | closes its connection |
        | stops   | is reset              |

      @needs:kill
      Examples: after a crash
        | is lost | leaves                |
        | crashes | closes its connection |
        | crashes | is reset              |

    @LO-01 @SD-02 @SD-03 @SD-04
    Scenario Outline: after the takeover the agent logs out by request (the primary <is lost>)
      Given Ann is logged in to A
      When A <is lost>
      And Ann connects to B and registers
      And Ann logs in to B
      Then B answers EventAck [SD-02]
      And B reports EventAgentLogin for Ann [SD-03]
      When Ann logs out from B
      Then B answers EventAck [LO-01]
      And B reports exactly one EventAgentLogout for Ann [SD-04]

      @needs:stop
      Examples:
        | is lost |
        | stops   |

      @needs:kill
      Examples:
        | is lost |
        | crashes |

    @SD-07 @needs:kill
    Scenario: the agent is already available on the secondary, on the same connection
      Given Ann is logged in to A and available on B
      When A crashes
      And Ann logs in to B
      Then B answers EventAck [SD-07]
      And B reports exactly one EventAgentLogin for Ann [SD-07]
      When Ann's application is reset
      Then B reports exactly one EventAgentLogout for Ann [SD-07]

    @SD-07 @needs:kill
    Scenario: the agent was available on the secondary, on an older connection
      Given Ann is logged in to A and available on B
      When Ann's application closes its connection to B
      And A crashes
      And Ann connects to B and registers
      And Ann logs in to B
      Then B answers EventAck [SD-07]
      And B reports exactly one EventAgentLogin for Ann [SD-07]

    @AD-13 @SD-04 @SD-07 @needs:kill
    Scenario: the agent is available on the secondary, on an older connection that is still open
      Given Ann is logged in to A and available on B
      When A crashes
      And Ann connects to B and registers
      And Ann logs in to B
      Then B answers EventAck [SD-07]
      And B reports exactly one EventAgentLogin for Ann [SD-07]
      When Ann's earlier connection to B is closed
      Then B reports no EventAgentLogout for Ann [AD-13]
      When Ann's application is reset
      Then B reports exactly one EventAgentLogout for Ann [SD-04]

    @SD-02 @SD-03 @needs:kill
    Scenario: several agents move to the secondary at once
      Given Ann, Bob, Cid, Dan and Eve are logged in to A
      When A crashes
      And Ann, Bob, Cid, Dan and Eve log in to B on new connections
      Then each of these requests is answered by EventAck [SD-02]
      And B reports EventAgentLogin for each of Ann, Bob, Cid, Dan and Eve [SD-03]

  Rule: The secondary does nothing by itself

    @SD-06 @SD-08
    Scenario Outline: the primary <is lost> and the agent does not log in anywhere
      Given Ann is logged in to A and available on B
      When A <is lost>
      Then B reports neither EventAgentLogin nor EventAgentLogout for Ann [SD-06]
      And the reporting engine's connection to B stays open [SD-08]

      @needs:stop
      Examples:
        | is lost |
        | stops   |

      @needs:kill
      Examples:
        | is lost |
        | crashes |

    @SD-05 @needs:kill
    Scenario: the secondary reports no login before it is asked for
      Given Ann is logged in to A
      When A crashes
      And Ann connects to B and registers
      Then B reports no EventAgentLogin for Ann [SD-05]
      When Ann logs in to B
      Then B reports exactly one EventAgentLogin for Ann [SD-05]

    @SD-06 @needs:kill
    Scenario: the primary is lost and the application then leaves the secondary too
      Given Ann is logged in to A and available on B
      When A crashes
      And Ann's application closes its connection to B
      Then B reports neither EventAgentLogin nor EventAgentLogout for Ann [SD-06]

    @SD-12 @needs:kill
    Scenario: a login that the secondary refuses does not make it primary
      Given Ann is logged in to A and available on B
      When A crashes
      And B has refused a login of Ann that lacks its place
      Then B reports no EventAgentLogin for Ann [SD-12]
      When Ann's application is reset
      Then B reports no EventAgentLogout for Ann [SD-12]

  Rule: A primary that stops closes its connections

    @SD-10 @needs:stop
    Scenario: a stopping primary closes its connections
      Given Ann is logged in to A
      When A stops
      Then A has ended its connections to Ann and to the reporting engine [SD-10]

  Rule: Roles are per agent

    @SD-07 @SD-11
    Scenario: taking over one agent does not touch another whose primary is alive
      Given Ann and Bob are logged in to A and available on B
      When Ann's connection to A is reset
      And Ann logs in to B
      Then B reports exactly one EventAgentLogin for Ann [SD-07]
      And B reports neither EventAgentLogin nor EventAgentLogout for Bob [SD-11]
      When Bob's application closes its connection to B
      Then B reports no EventAgentLogout for Bob [SD-11]
      And A reports no EventAgentLogout for Bob [SD-11]

    @SD-07 @SD-11 @needs:kill
    Scenario: an agent whose primary is the other server is not touched by the loss
      Given Ann is logged in to A and available on B
      And Bob is logged in to B and available on A
      When A crashes
      And Ann logs in to B
      Then B reports exactly one EventAgentLogin for Ann [SD-07]
      And B reports neither EventAgentLogin nor EventAgentLogout for Bob [SD-11]
      When Bob's application is reset
      Then B reports exactly one EventAgentLogout for Bob [SD-11]
      And B reports neither EventAgentLogin nor EventAgentLogout for Ann [SD-11]
