# Histories that no scenario describes. They were found by `./ixn-tck explore` on the reference servers and chosen because they lead to situations
# of the protocol model that no other scenario reaches. Nothing is asked in them: the model judges all that happens.
Feature: Walks through situations that no other scenario reaches

  Scenario: walk 112 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, in one write with the next
    And Ann sends RequestRegisterClient on connection 1 to B, in one write with the next
    And reporting engine 1 closes its connection to B
    And Ann opens connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, in one write with the next
    And Ann opens connection 3 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 3 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 3 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 3 to B, in one write with the next
    Then at the end all agents leave, come back and leave again

  Scenario: walk 176 of seed 2026
    When all connections number their requests from 2147483645
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to B, in one write with the next
    And Ann sends RequestAgentAvailable on connection 1 to B (unknown attributes), in one write with the next
    And Ann sends RequestAgentLogin on connection 1 to B (unicode reason), then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to B, then the answers come
    And Ann opens connection 2 to B with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to B, in one write with the next
    And Bob opens connection 1 to B with keep-alive every 400 ms, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 26 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 3 joins A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Bob opens connection 1 to B, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to B, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B at the place of Bob, then the answers come
    And Cid opens connection 1 to B, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to B, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Cid sends RequestAgentLogout on connection 1 to B, in one write with the next
    Then at the end all agents leave, come back and leave again

  Scenario: walk 71 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, in one write with the next
    And Ann logs in and out 140 times on connection 1 to B, then the answers come
    And Ann logs in and out 2 times on connection 1 to B, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to B, in one write with the next
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to A, in one write with the next
    And Ann sends RequestAgentLogin without a place on connection 1 to B, in one write with the next
    And Cid opens connection 1 to A, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann opens connection 2 to B with keep-alive every 400 ms, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 144 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 registers once more on B, then it is quiet
    And Cid opens connection 1 to A, then the answers come
    And Cid opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Cid sends RequestRegisterClient on connection 2 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 2 to A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 2 to A at the place of Ann, then the answers come
    And Cid sends RequestRemoveMedia on connection 2 to A (reversed), then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann opens connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 98 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann closes connection 1 to B, then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A, then the answers come
    And Ann opens connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to B, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to B, then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to A, then the answers come
    And Ann sends RequestRemoveMedia on connection 2 to A, then the answers come
    And Ann opens connection 3 to B with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 3 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 3 to B, then the answers come
    And Ann sends RequestAddMedia on connection 3 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 90 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A, then the answers come
    And Ann opens connection 3 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 3 to A, then the answers come
    And Ann opens connection 4 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 4 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 4 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 3 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 9906 of seed 2026
    When all connections number their requests from 2147483647
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann resets connection 1 to A, then the answers come
    And Bob opens connection 1 to B, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to B
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 2 to A, in one write with the next
    And server A is stopped, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to B (unknown attributes)
    And Ann opens connection 1 to B, then the answers come
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to B (empty reason, reversed), in one write with the next
    And Bob sends the unknown message RequestSomethingNew on connection 1 to B
    And Bob sends RequestAgentAvailable on connection 1 to B at the place of Ann, in one write with the next
    And Ann sends RequestRegisterClient on connection 1 to B, in one write with the next
    And Ann sends RequestAgentLogin on connection 1 to B (long reason, empty reason, unknown attributes, no media)
    And Bob sends RequestAgentAvailable on connection 1 to B (reversed), then the answers come
    And Ann half-closes connection 1 to B, then the answers come
    And Ann opens connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to B, then the answers come
    And Bob sends RequestNotReadyForMedia on connection 1 to B (unknown attributes), then the answers come
    And server B is stopped
    Then at the end all agents leave, come back and leave again

  Scenario: an agent becomes available where it has logged out, beside its session on another connection
    When reporting engine 1 joins A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again
