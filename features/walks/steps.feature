# Histories that no scenario describes, chosen from many random ones because together they cover most pairs of consecutive steps. Nothing
# is asked in them: the model judges all that happens. ChosenWalksIT chooses them.
Feature: Walks through pairs of steps

  Scenario: walk 12678 of seed 2026
    When Ann has unusual values: id 1, tenant 0, place 0, more media
    And Bob has unusual values: id 0, tenant 0, place 0, more media
    And all connections number their requests from 2147483646
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends slices of 7 bytes on its connection to A, then the answers come
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Ann reads every 50 ms on connection 1 to A, then the answers come
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A at the place of Ann, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Bob logs in and out 140 times on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And reporting engine 1 reads every 50 ms on its connection to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A at the place of Ann, then the answers come
    And Bob sends RequestNotReadyForMedia on connection 1 to A, then the answers come
    And Bob sends 100 ms late on connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin for another agent on connection 2 to A at the place of Bob, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A at the place of Ann, then the answers come
    And server A is killed, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 13856 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A (unknown attributes, reversed), in one write with the next
    And Bob logs in and out 140 times on connection 1 to A, then it is quiet
    And Bob sends RequestAgentAvailable on connection 1 to A, in one write with the next
    And Bob sends RequestAgentLogin on connection 1 to A (unknown attributes), then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A (reversed), in one write with the next
    And Bob sends RequestAgentNotAvailable on connection 1 to A (unicode reason, unknown attributes), in one write with the next
    And reporting engine 1 registers once more on A, then it is quiet
    And Bob sends RequestRegisterClient on connection 1 to A (unknown attributes), in one write with the next
    And Bob sends RequestAgentAvailable on connection 1 to A, in one write with the next
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Ann writes in form name-last on connection 1 to A, then the answers come
    And Bob writes in form cr-lf on connection 1 to A, then it is quiet
    And Bob sends RequestAgentNotAvailable on connection 1 to A (reversed), in one write with the next
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A (unknown attributes), in one write with the next
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Bob, then it is quiet
    And Bob reads every 50 ms on connection 1 to A, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A at the place of Bob, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 7128 of seed 2026
    When Ann has unusual values: id 1, tenant 0, place 0, usual media
    And Bob has unusual values: id 1, tenant 1, place 1, usual media
    And Cid has unusual values: id 0, tenant 1, place 1, usual media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends slices of 7 bytes on its connection to A, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Cid logs in and out 4 times on connection 1 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A at the place of Ann, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A at the place of Ann, in one write with the next
    And Cid sends RequestAgentNotAvailable on connection 1 to A, in one write with the next
    And Cid sends slices of 7 bytes on connection 1 to A, then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann closes connection 1 to B, then the answers come
    And Bob opens connection 1 to B, then the answers come
    And server B is stopped, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A at the place of Ann, in one write with the next
    And Cid closes connection 1 to A, then the answers come
    And reporting engine 1 sends 100 ms late on its connection to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 10577 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A (long reason, nested reason), then the answers come
    And Ann sends 100 ms late on connection 1 to A, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A at the place of Bob, then the answers come
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A (unknown attributes), in one write with the next
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A (no media), in one write with the next
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And server A is killed, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 13506 of seed 2026
    When all connections number their requests from 2065165720
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends slices of 7 bytes on its connection to A, then it is quiet
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A at the place of Ann, then it is quiet
    And Bob sends RequestAgentAvailable on connection 1 to A at the place of Ann, then the answers come
    And Bob half-closes connection 1 to A, then the answers come
    And Bob opens connection 2 to A with keep-alive every 400 ms, then it is quiet
    And Bob sends RequestRegisterClient on connection 2 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 2 to A at the place of Ann, then the answers come
    And Bob opens connection 3 to A, then the answers come
    And reporting engine 1 registers once more on A, then it is quiet
    And Bob sends RequestAgentLogout on connection 2 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 3 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 3 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 3 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 3 to A at the place of Ann, then it is quiet
    And Bob sends RequestAgentLogout on connection 3 to A, then the answers come
    And server A is killed, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 7183 of seed 2026
    When all connections number their requests from 69903809
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And server A is killed, then the answers come
    And Bob opens connection 1 to B, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to B, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to B at the place of Cid, then the answers come
    And Bob resets connection 1 to B, then the answers come
    And Cid opens connection 1 to B with keep-alive every 400 ms
    And Cid sends RequestRegisterClient on connection 1 to B, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to B, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A, then the answers come
    And reporting engine 1 resets its connection to B, then the answers come
    And Cid sends RequestRemoveMedia on connection 1 to A, in one write with the next
    And Bob opens connection 1 to A
    And Bob sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Cid resets connection 1 to B, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Cid opens connection 2 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 2 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 2 to A, then the answers come
    And Cid sends single bytes on connection 2 to A, then the answers come
    And Cid resets connection 2 to A
    And server B is killed, then the answers come
    And reporting engine 1 sends A a status of Cid, ready, then the answers come
    And reporting engine 1 sends A a status of Cid, not ready
    And Cid opens connection 3 to A with keep-alive every 400 ms, then the answers come
    And Cid sends RequestRegisterClient on connection 3 to A, then the answers come
    And Cid half-closes connection 3 to A
    And Ann opens connection 1 to A with keep-alive every 400 ms
    And Ann sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Ann resets connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, in one write with the next
    And Ann sends RequestAgentLogin for another agent on connection 2 to A at the place of Cid, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to A at the place of Cid, in one write with the next
    And Ann sends RequestAgentAvailable on connection 2 to A at the place of Cid, in one write with the next
    And Ann reads every 50 ms on connection 2 to A, then the answers come
    And Ann writes in form nulls on connection 2 to A
    And Ann sends RequestAgentAvailable on connection 2 to A at the place of Cid
    And Ann sends RequestAddMedia on connection 2 to A, in one write with the next
    And Ann sends RequestRemoveMedia on connection 2 to A, then the answers come
    And Ann sends RequestRemoveMedia on connection 2 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to A at the place of Cid, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 238 of seed 2026
    When Ann has unusual values: id 1, tenant 1, place 1, more media
    And Bob has unusual values: id 1, tenant 1, place 1, usual media
    And Cid has unusual values: id 1, tenant 1, place 1, usual media
    And all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And server A is killed
    And server A is started, then the answers come
    And reporting engine 1 joins A
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann reads every 50 ms on connection 1 to A, then the answers come
    And Ann sends two messages at a time on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A (unknown attributes), then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A
    And Bob opens connection 1 to A
    And Bob sends RequestRegisterClient on connection 1 to A
    And Cid sends RequestAgentAvailable on connection 1 to A, in one write with the next
    And Ann sends RequestRegisterClient on connection 1 to A
    And Cid sends slices of 7 bytes on connection 1 to A
    And reporting engine 1 sends two messages at a time on its connection to A, then the answers come
    And reporting engine 1 sends A a status of Cid, ready, then the answers come
    And Ann sends two messages at a time on connection 1 to A
    And reporting engine 1 sends single bytes on its connection to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 14045 of seed 2026
    When all connections number their requests from 2147483646
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestRegisterClient as a reporting engine on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to A
    And Bob reads every 50 ms on connection 1 to A
    And server A is stopped
    Then at the end all agents leave, come back and leave again

  Scenario: walk 14980 of seed 2026
    When Ann has unusual values: id 1, tenant 1, place 1, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A
    And Ann sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Ann sends RequestAgentAvailable on connection 1 to A (no media), then it is quiet
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Ann closes connection 1 to A, then it is quiet
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then it is quiet
    And reporting engine 1 sends A a status of Ann, ready, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 2967 of seed 2026
    When all connections number their requests from 1086490310
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And Bob sends RequestRegisterClient as a reporting engine on connection 1 to A
    And Ann sends RequestAgentNotAvailable on connection 1 to A
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Bob, then the answers come
    And server A is killed, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 18858 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And reporting engine 1 sends B a status of Bob, not ready, then the answers come
    And server A is stopped, then the answers come
    And Ann opens connection 1 to B with keep-alive every 400 ms, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A at the place of Bob, then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 1 to A (unknown attributes), then the answers come
    And Ann sends RequestRegisterClient as a reporting engine on connection 1 to B, then the answers come
    And reporting engine 1 sends B a status of Bob, not ready, then the answers come
    And reporting engine 1 sends B a status of Ann, ready, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann logs in and out 2 times on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 5732 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Ann opens connection 1 to A
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And server A is stopped
    And server A is started, then the answers come
    And Ann opens connection 2 to A
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A (nested reason, unknown attributes), then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A (long reason, empty reason), then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A (empty reason), then the answers come
    And Ann sends RequestAgentNotAvailable on connection 2 to A (reversed)
    And Ann sends RequestAgentLogout on connection 2 to A (long reason), then it is quiet
    And Ann sends RequestAgentLogout on connection 2 to A, then it is quiet
    And Ann sends RequestAgentLogout on connection 2 to A (long reason), then it is quiet
    And Ann sends RequestAgentLogout on connection 2 to A, then it is quiet
    And reporting engine 1 joins A, then it is quiet
    And reporting engine 1 sends A a status of Ann, ready, then it is quiet
    And server A is stopped, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 864 of seed 2026
    When all connections number their requests from 2147483645
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 15929 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 3 joins A, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And reporting engine 2 joins A, then the answers come
    And Bob sends RequestRegisterClient with an invalid name on connection 1 to A, then the answers come
    And reporting engine 3 sends A a status of Bob, not ready, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 3582 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 ignores logins
    And Ann opens connection 1 to A with keep-alive every 400 ms
    And Ann opens connection 1 to B
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient as a reporting engine on connection 1 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient as a reporting engine on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, not ready
    Then at the end all agents leave, come back and leave again

  Scenario: walk 2607 of seed 2026
    When Ann has unusual values: id 1, tenant 1, place 0, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 2 joins A, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann opens connection 2 to B with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to B, then the answers come
    And Ann writes in form empty-lines on connection 2 to B, then the answers come
    And Ann opens connection 3 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to B, then the answers come
    And server B is killed, then the answers come
    Then at the end all agents leave, come back and leave again
