Feature: Agent disconnects
  The agent application disconnects, by failure or by normal shutdown. If the agent was known to be logged in, the primary reports the
  logout, and no other server does.

  Rule: The primary reports the logout of a logged-in agent, whatever ended the connection

    Scenario Outline: the application of a logged-in agent <goes away>
      Given Ann is logged in to A and available on B
      When Ann's application <goes away>
      Then A reports exactly one EventAgentLogout for Ann [<judges>]
      And B reports no EventAgentLogout for Ann [AD-05]

      @AD-01 @AD-05
      Examples: in order
        | goes away              | judges |
        | closes its connections | AD-01  |

      @AD-03 @AD-05
      Examples: abnormally
        | goes away | judges |
        | is reset  | AD-03  |

    @AD-01 @AD-05
    Scenario: an agent whose primary is the other server
      Given Ann is logged in to A and available on B
      And Bob is logged in to B and available on A
      When Bob's application closes its connections
      Then B reports exactly one EventAgentLogout for Bob [AD-01]
      And A reports no EventAgentLogout for Bob [AD-05]

    @AD-08
    Scenario Outline: several agents at once <go away>
      Given Ann, Bob, Cid, Dan and Eve are logged in to A and available on B
      When the applications of Ann, Bob, Cid and Dan <go away> at once
      Then A reports exactly one EventAgentLogout for each of Ann, Bob, Cid and Dan [<judges>]
      And A reports neither EventAgentLogin nor EventAgentLogout for Eve [AD-08]

      @AD-01
      Examples: in order
        | go away                 | judges |
        | close their connections | AD-01  |

      @AD-03
      Examples: abnormally
        | go away   | judges |
        | are reset | AD-03  |

    @AD-01 @LI-01 @LI-02 @LO-02
    Scenario: an agent that logged in three times on the same connection, with logouts between
      Given Ann is logged in to A
      When Ann logs out from A
      Then A reports EventAgentLogout for Ann [LO-02]
      When Ann logs in to A
      Then A answers EventAck [LI-01]
      And A reports EventAgentLogin for Ann [LI-02]
      When Ann logs out from A
      Then A reports EventAgentLogout for Ann [LO-02]
      When Ann logs in to A
      Then A answers EventAck [LI-01]
      And A reports EventAgentLogin for Ann [LI-02]
      When Ann's application closes its connection
      Then A reports exactly one EventAgentLogout for Ann [AD-01]

    @AD-07 @AD-08
    Scenario Outline: the logout names the agent that is gone, and no other (<way>)
      Given Ann and Bob are logged in to A
      When <way>
      Then A names only Ann in EventAgentLogout [AD-07]
      And A reports neither EventAgentLogin nor EventAgentLogout for Bob [AD-08]

      Examples:
        | way                                   |
        | Ann's application closes its connection |
        | Ann's application is reset              |

    @AD-07 @AD-08 @LI-01 @LI-02 @LO-01 @LO-02 @needs:places=shared
    Scenario: the logout names the agent that is gone, and no other at the same place
      Given Ann is logged in to A
      And Bob and Cid are registered on A
      When Bob logs in to A at the place of Ann
      Then A answers EventAck [LI-01]
      And A reports EventAgentLogin for Bob [LI-02]
      When Cid logs in to A at the place of Ann
      Then A answers EventAck [LI-01]
      And A reports EventAgentLogin for Cid [LI-02]
      When Bob's application is reset
      Then A names only Bob in EventAgentLogout [AD-07]
      And A reports neither EventAgentLogin nor EventAgentLogout for Ann [AD-08]
      And A reports neither EventAgentLogin nor EventAgentLogout for Cid [AD-08]
      When Ann and Cid log out from A at once
      Then each of these requests is answered by EventAck [LO-01]
      And A reports EventAgentLogout for each of Ann and Cid [LO-02]

    @AD-01 @AD-11 @AD-13
    Scenario: an application is gone before its login is answered
      Given Bob is logged in to A
      And Ann is registered on A
      When Ann's application closes its connection after it sends its 1st RequestAgentLogin
      And Ann logs in to A
      And that has happened
      Then A reports no EventAgentLogout for Bob [AD-13]
      When Ann connects to A and registers
      And Ann logs in to A again
      Then A answers EventAck [AD-11]

    @AD-03 @AD-14
    Scenario: the logout names the place and the tenant of the login
      Given Ann and Bob are logged in to A
      When Ann's application is reset
      Then A reports exactly one EventAgentLogout for Ann [AD-03]

  Rule: No logout without a login

    @AD-02
    Scenario Outline: an application whose agent is logged in elsewhere <goes away>
      Given Ann is logged in to A
      And Ann is registered on B
      When Ann's <connection to B goes away>
      Then B reports no EventAgentLogout for Ann [AD-02]

      Examples:
        | goes away | connection to B goes away                |
        | in order  | application closes its connection to B   |
        | by reset  | connection to B is reset                 |

    @AD-09
    Scenario Outline: a connection that only registered <goes away>
      Given Ann is registered on A
      When Ann's application <goes away>
      Then A reports neither EventAgentLogin nor EventAgentLogout for Ann [AD-09]

      Examples:
        | goes away             |
        | closes its connection |
        | is reset              |

    @AD-04
    Scenario Outline: an agent that has logged out <goes away>
      Given Ann is logged in to A and available on B
      When Ann logs out from A
      Then A answers EventAck [LO-01]
      And A reports EventAgentLogout for Ann [LO-02]
      When Ann's application <goes away>
      Then A reports no EventAgentLogout for Ann [AD-04]

      @LO-01 @LO-02
      Examples:
        | goes away              |
        | closes its connections |
        | is reset               |

    @AD-05 @AD-13 @AV-01
    Scenario Outline: an agent that stays with its primary leaves the secondary (<way>)
      Given Ann is logged in to A and available on B
      When <way>
      Then B reports no EventAgentLogout for Ann [AD-05]
      And A reports no EventAgentLogout for Ann [AD-13]
      When Ann connects to B and registers
      And Ann becomes available on B
      Then B answers EventAck [AV-01]

      Examples:
        | way                                        |
        | Ann's application closes its connection to B |
        | Ann's connection to B is reset               |

    @AD-04 @LO-01 @LO-02
    Scenario: an agent that became available, logged in and logged out on the same connection is reset
      Given Ann is available on B
      And B lets Ann log in
      When Ann logs out from B
      Then B answers EventAck [LO-01]
      And B reports EventAgentLogout for Ann [LO-02]
      When Ann's application is reset
      Then B reports no EventAgentLogout for Ann [AD-04]

    @AD-12
    Scenario: a login that was refused does not count
      Given Ann is registered on A
      And A has refused a login of Ann that lacks its place
      When Ann's application is reset
      Then A reports no EventAgentLogout for Ann [AD-12]
