Feature: Unsuccessful registration
  A client that is not valid, or that sends anything else before it has registered, gets EventError. When a timeout expires, the server
  disconnects it.

  @RG-02 @RG-04 @RG-05
  Scenario: an invalid client is refused and later disconnected
    Given Ann is connected to A
    When Ann registers on A as an invalid client
    Then A answers EventError [RG-02]
    And A ends Ann's connection within the registration timeout [RG-04]

  @RG-03
  Scenario Outline: a client that has not registered <asks>
    Given Ann is connected to A
    When Ann <asks>
    Then A answers EventError [RG-03]

    Examples:
      | asks                         |
      | logs in to A                 |
      | logs out from A              |
      | becomes available on A       |
      | is no longer available on A  |

    @needs:media
    Examples: with the feature media
      | asks                                          |
      | sends RequestAddMedia for chat to A           |
      | sends RequestRemoveMedia for chat to A        |
      | sends RequestNotReadyForMedia for chat to A   |

  @RG-03 @RG-04 @RG-05
  Scenario: clients that ask before they have registered are disconnected, whatever they asked
    Given Ann is connected to A
    And Bob is connected to A
    And Cid is connected to A
    When Ann logs in to A
    Then A answers EventError [RG-03]
    When Bob logs out from A
    Then A answers EventError [RG-03]
    When Cid becomes available on A
    Then A answers EventError [RG-03]
    And A ends Ann's connection within the registration timeout [RG-04]
    And A ends Bob's connection within the registration timeout [RG-04]
    And A ends Cid's connection within the registration timeout [RG-04]

  @RG-02 @RG-03 @RG-04 @RG-05 @RG-09
  Scenario: every server is strict, with several clients at a time
    Given Ann is connected to B
    And Bob is connected to B
    When Ann registers on B as an invalid client
    Then B answers EventError [RG-02]
    When Bob logs in to B
    Then B answers EventError [RG-03]
    Given Cid is registered on B
    Then B ends Ann's connection within the registration timeout [RG-04]
    And B ends Bob's connection within the registration timeout [RG-04]
    And Cid's connection to B stays open [RG-09]

  @RG-02 @RG-04 @RG-06
  Scenario: an invalid client that goes on gets another EventError
    Given Ann is connected to A
    When Ann registers on A as an invalid client
    Then A answers EventError [RG-02]
    When Ann logs in to A
    Then A answers EventError [RG-06]
    And A ends Ann's connection within the registration timeout [RG-04]

  @RG-07
  Scenario Outline: what a client asks before it has registered has no effect
    Given Ann is connected to A
    When Ann <asks>
    Then A reports neither EventAgentLogin nor EventAgentLogout for Ann [RG-07]

    Examples:
      | asks                    |
      | logs in to A            |
      | becomes available on A  |

  @RG-07
  Scenario: a login that came too early does not count after the registration
    Given Ann is connected to A
    When Ann logs in to A
    And Ann registers on A after all
    Then A reports no EventAgentLogin for Ann [RG-07]
    When Ann's application closes its connection
    Then A reports no EventAgentLogout for Ann [RG-07]

  @RG-07
  Scenario: a login that came too early does not count on another connection either
    Given Ann is connected to A
    When Ann logs in to A
    Given Ann is registered on A
    Then A reports no EventAgentLogin for Ann [RG-07]
    When Ann's application closes its connection
    Then A reports no EventAgentLogout for Ann [RG-07]

  @LO-01 @RG-10
  Scenario: a refused client does not affect the others
    Given Ann is logged in to A
    And Bob is connected to A
    When Bob registers on A as an invalid client
    Then Ann's connection to A outlives the registration timeout [RG-10]
    And A reports no EventAgentLogout for Ann while the registration timeout runs out [RG-10]
    When Ann logs out from A
    Then A answers EventAck [LO-01]
