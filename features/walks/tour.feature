# Each request that an application can send, in each state of its connection, beside each company. Nothing is asked here: the model
# judges all that happens. TourTest writes this file.
Feature: Each request in each state

  Scenario: each request of one who is registered, while another agent is logged in
    When reporting engine 1 joins A, then the answers come
    And Bob is logged in on connection 1 to A
    And Ann is registered on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentLogout, and closes it
    And Ann is registered on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, and resets it
    And Ann is registered on connection 3 to A, sends RequestAgentNotAvailable, RequestAgentLogout, and half-closes it
    And Ann is registered on connection 4 to A, sends RequestAgentAvailable, and closes it
    And Ann is registered on connection 5 to A, sends RequestAgentLogin without a place, RequestAgentLogout, and resets it
    And Ann is registered on connection 6 to A, sends RequestAgentLogout, and half-closes it
    And Ann is registered on connection 7 to A, sends RequestRegisterClient, RequestAgentLogout, and closes it
    And Ann is registered on connection 8 to A, sends RequestAgentLogin, and resets it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who is available, while another agent is logged in
    When reporting engine 1 joins A, then the answers come
    And Bob is logged in on connection 1 to A
    And Ann is available on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, and resets it
    And Ann is available on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, RequestAgentLogout, and half-closes it
    And Ann is available on connection 3 to A, sends RequestAgentNotAvailable, and closes it
    And Ann is available on connection 4 to A, sends RequestAgentAvailable, RequestAgentLogout, and resets it
    And Ann is available on connection 5 to A, sends RequestAgentLogin without a place, and half-closes it
    And Ann is available on connection 6 to A, sends RequestAgentLogout, RequestAgentLogout, and closes it
    And Ann is available on connection 7 to A, sends RequestRegisterClient, and resets it
    And Ann is available on connection 8 to A, sends RequestAgentLogin, RequestAgentLogout, and half-closes it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who is logged in, while another agent is logged in
    When reporting engine 1 joins A, then the answers come
    And Bob is logged in on connection 1 to A
    And Ann is logged in on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentLogout, and half-closes it
    And Ann is logged in on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, and closes it
    And Ann is logged in on connection 3 to A, sends RequestAgentNotAvailable, RequestAgentLogout, and resets it
    And Ann is logged in on connection 4 to A, sends RequestAgentAvailable, and half-closes it
    And Ann is logged in on connection 5 to A, sends RequestAgentLogin without a place, RequestAgentLogout, and closes it
    And Ann is logged in on connection 6 to A, sends RequestAgentLogout, and resets it
    And Ann is logged in on connection 7 to A, sends RequestRegisterClient, RequestAgentLogout, and half-closes it
    And Ann is logged in on connection 8 to A, sends RequestAgentLogin, and closes it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who was available and is logged in, while another agent is logged in
    When reporting engine 1 joins A, then the answers come
    And Bob is logged in on connection 1 to A
    And Ann was available and is logged in on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, and closes it
    And Ann was available and is logged in on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, RequestAgentLogout, and resets it
    And Ann was available and is logged in on connection 3 to A, sends RequestAgentNotAvailable, and half-closes it
    And Ann was available and is logged in on connection 4 to A, sends RequestAgentAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 5 to A, sends RequestAgentLogin without a place, and resets it
    And Ann was available and is logged in on connection 6 to A, sends RequestAgentLogout, RequestAgentLogout, and half-closes it
    And Ann was available and is logged in on connection 7 to A, sends RequestRegisterClient, and closes it
    And Ann was available and is logged in on connection 8 to A, sends RequestAgentLogin, RequestAgentLogout, and resets it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who has logged out, while another agent is logged in
    When reporting engine 1 joins A, then the answers come
    And Bob is logged in on connection 1 to A
    And Ann has logged out on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentLogout, and resets it
    And Ann has logged out on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, and half-closes it
    And Ann has logged out on connection 3 to A, sends RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann has logged out on connection 4 to A, sends RequestAgentAvailable, and resets it
    And Ann has logged out on connection 5 to A, sends RequestAgentLogin without a place, RequestAgentLogout, and half-closes it
    And Ann has logged out on connection 6 to A, sends RequestAgentLogout, and closes it
    And Ann has logged out on connection 7 to A, sends RequestRegisterClient, RequestAgentLogout, and resets it
    And Ann has logged out on connection 8 to A, sends RequestAgentLogin, and half-closes it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who is registered, while the agent is logged in on another connection
    When reporting engine 1 joins A, then the answers come
    And Ann is logged in on connection 1 to A
    And Ann is registered on connection 2 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, and resets it
    And Ann is registered on connection 3 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, RequestAgentLogout, and half-closes it
    And Ann is registered on connection 4 to A, sends RequestAgentNotAvailable, and closes it
    And Ann is registered on connection 5 to A, sends RequestAgentAvailable, RequestAgentLogout, and resets it
    And Ann is registered on connection 6 to A, sends RequestAgentLogin without a place, and half-closes it
    And Ann is registered on connection 7 to A, sends RequestAgentLogout, RequestAgentLogout, and closes it
    And Ann is registered on connection 8 to A, sends RequestRegisterClient, and resets it
    And Ann is registered on connection 9 to A, sends RequestAgentLogin, RequestAgentLogout, and half-closes it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who is available, while the agent is logged in on another connection
    When reporting engine 1 joins A, then the answers come
    And Ann is logged in on connection 1 to A
    And Ann is available on connection 2 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentLogout, and half-closes it
    And Ann is available on connection 3 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, and closes it
    And Ann is available on connection 4 to A, sends RequestAgentNotAvailable, RequestAgentLogout, and resets it
    And Ann is available on connection 5 to A, sends RequestAgentAvailable, and half-closes it
    And Ann is available on connection 6 to A, sends RequestAgentLogin without a place, RequestAgentLogout, and closes it
    And Ann is available on connection 7 to A, sends RequestAgentLogout, and resets it
    And Ann is available on connection 8 to A, sends RequestRegisterClient, RequestAgentLogout, and half-closes it
    And Ann is available on connection 9 to A, sends RequestAgentLogin, and closes it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who is logged in, while the agent is logged in on another connection
    When reporting engine 1 joins A, then the answers come
    And Ann is logged in on connection 1 to A
    And Ann is logged in on connection 2 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, and closes it
    And Ann is logged in on connection 3 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, RequestAgentLogout, and resets it
    And Ann is logged in on connection 4 to A, sends RequestAgentNotAvailable, and half-closes it
    And Ann is logged in on connection 5 to A, sends RequestAgentAvailable, RequestAgentLogout, and closes it
    And Ann is logged in on connection 6 to A, sends RequestAgentLogin without a place, and resets it
    And Ann is logged in on connection 7 to A, sends RequestAgentLogout, RequestAgentLogout, and half-closes it
    And Ann is logged in on connection 8 to A, sends RequestRegisterClient, and closes it
    And Ann is logged in on connection 9 to A, sends RequestAgentLogin, RequestAgentLogout, and resets it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who is available, while the agent is logged in on the other server
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann is logged in on connection 1 to B
    And Ann is available on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, and closes it
    And Ann is available on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, RequestAgentLogout, and resets it
    And Ann is available on connection 3 to A, sends RequestAgentNotAvailable, and half-closes it
    And Ann is available on connection 4 to A, sends RequestAgentAvailable, RequestAgentLogout, and closes it
    And Ann is available on connection 5 to A, sends RequestAgentLogin without a place, and resets it
    And Ann is available on connection 6 to A, sends RequestAgentLogout, RequestAgentLogout, and half-closes it
    And Ann is available on connection 7 to A, sends RequestRegisterClient, and closes it
    And Ann is available on connection 8 to A, sends RequestAgentLogin, RequestAgentLogout, and resets it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who was available and is logged in, while the agent is logged in on the other server
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann is logged in on connection 1 to B
    And Ann was available and is logged in on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, and half-closes it
    And Ann was available and is logged in on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 3 to A, sends RequestAgentNotAvailable, and resets it
    And Ann was available and is logged in on connection 4 to A, sends RequestAgentAvailable, RequestAgentLogout, and half-closes it
    And Ann was available and is logged in on connection 5 to A, sends RequestAgentLogin without a place, and closes it
    And Ann was available and is logged in on connection 6 to A, sends RequestAgentLogout, RequestAgentLogout, and resets it
    And Ann was available and is logged in on connection 7 to A, sends RequestRegisterClient, and half-closes it
    And Ann was available and is logged in on connection 8 to A, sends RequestAgentLogin, RequestAgentLogout, and closes it
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who is available, while no reporting engine is registered
    When Ann is available on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentLogout, and resets it, then it is quiet
    And Ann is available on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, and half-closes it, then it is quiet
    And Ann is available on connection 3 to A, sends RequestAgentNotAvailable, RequestAgentLogout, and closes it, then it is quiet
    And Ann is available on connection 4 to A, sends RequestAgentAvailable, and resets it, then it is quiet
    And Ann is available on connection 5 to A, sends RequestAgentLogin without a place, RequestAgentLogout, and half-closes it, then it is quiet
    And Ann is available on connection 6 to A, sends RequestAgentLogout, and closes it, then it is quiet
    And Ann is available on connection 7 to A, sends RequestRegisterClient, RequestAgentLogout, and resets it, then it is quiet
    And Ann is available on connection 8 to A, sends RequestAgentLogin, and half-closes it, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who is logged in, while no reporting engine is registered
    When Ann is logged in on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, and half-closes it, then it is quiet
    And Ann is logged in on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, RequestAgentLogout, and closes it, then it is quiet
    And Ann is logged in on connection 3 to A, sends RequestAgentNotAvailable, and resets it, then it is quiet
    And Ann is logged in on connection 4 to A, sends RequestAgentAvailable, RequestAgentLogout, and half-closes it, then it is quiet
    And Ann is logged in on connection 5 to A, sends RequestAgentLogin without a place, and closes it, then it is quiet
    And Ann is logged in on connection 6 to A, sends RequestAgentLogout, RequestAgentLogout, and resets it, then it is quiet
    And Ann is logged in on connection 7 to A, sends RequestRegisterClient, and half-closes it, then it is quiet
    And Ann is logged in on connection 8 to A, sends RequestAgentLogin, RequestAgentLogout, and closes it, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: each request of one who has logged out, while no reporting engine is registered
    When Ann has logged out on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, and resets it, then it is quiet
    And Ann has logged out on connection 2 to A, sends the unknown message RequestSomethingNew, KeepAlivePoll, RequestAgentLogout, and half-closes it, then it is quiet
    And Ann has logged out on connection 3 to A, sends RequestAgentNotAvailable, and closes it, then it is quiet
    And Ann has logged out on connection 4 to A, sends RequestAgentAvailable, RequestAgentLogout, and resets it, then it is quiet
    And Ann has logged out on connection 5 to A, sends RequestAgentLogin without a place, and half-closes it, then it is quiet
    And Ann has logged out on connection 6 to A, sends RequestAgentLogout, RequestAgentLogout, and closes it, then it is quiet
    And Ann has logged out on connection 7 to A, sends RequestRegisterClient, and resets it, then it is quiet
    And Ann has logged out on connection 8 to A, sends RequestAgentLogin, RequestAgentLogout, and half-closes it, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: silence of those who are not logged in
    When reporting engine 1 joins A, then the answers come
    And Ann is registered on connection 1 to A with keep-alive every 300 ms, and falls silent on it
    And Bob is available on connection 1 to A with keep-alive every 300 ms, and falls silent on it
    And Cid has logged out on connection 1 to A with keep-alive every 300 ms, and falls silent on it
    Then at the end all agents leave, come back and leave again

  Scenario: silence of those who are logged in
    When reporting engine 1 joins A, then the answers come
    And Ann is logged in on connection 1 to A with keep-alive every 300 ms, and falls silent on it
    And Bob was available and is logged in on connection 1 to A with keep-alive every 300 ms, and falls silent on it
    Then at the end all agents leave, come back and leave again

  Scenario: each peculiarity of each request
    When reporting engine 1 joins A, then the answers come
    And Ann was available and is logged in on connection 1 to A (long reason), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 2 to A (empty reason), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 3 to A (nested reason), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 4 to A (unicode reason), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 5 to A (extension), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 6 to A (unknown attributes), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 7 to A (no media), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 8 to A (media not ready), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 9 to A (reversed), sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    Then at the end all agents leave, come back and leave again

  Scenario: each request in each form of the wire
    When reporting engine 1 joins A, then the answers come
    And Ann was available and is logged in on connection 1 to A in form name-last, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 2 to A in form spaced, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 3 to A in form escaped, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 4 to A in form nulls, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 5 to A in form cr-lf, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 6 to A in form empty-lines, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And Ann was available and is logged in on connection 7 to A in form longest, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    Then at the end all agents leave, come back and leave again

  Scenario: each way in which one of two reporting engines leaves
    When reporting engine 1 joins A, then the answers come
    And Bob is logged in on connection 1 to A
    And reporting engine 2 joins A, then the answers come
    And Ann was available and is logged in on connection 1 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 closes its connection to A, then the answers come
    And Ann was available and is logged in on connection 2 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 joins A, then the answers come
    And Ann was available and is logged in on connection 3 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 resets its connection to A, then the answers come
    And Ann was available and is logged in on connection 4 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 joins A, then the answers come
    And Ann was available and is logged in on connection 5 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 half-closes its connection to A, then the answers come
    And Ann was available and is logged in on connection 6 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 joins A, then the answers come
    And Ann was available and is logged in on connection 7 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 falls silent on its connection to A, then the answers come
    And Ann was available and is logged in on connection 8 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 joins A, then the answers come
    And Ann was available and is logged in on connection 9 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 2 stops reading on its connection to A, then the answers come
    And Ann was available and is logged in on connection 10 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    And reporting engine 1 registers once more on A, then the answers come
    And Ann was available and is logged in on connection 11 to A, sends RequestCancelNotReadyForMedia, RequestNotReadyForMedia, RequestAddMedia, RequestRemoveMedia, RequestAgentNotAvailable, RequestAgentLogout, and closes it
    Then at the end all agents leave, come back and leave again

  Scenario: the keep-alive of sessions that are over
    When reporting engine 1 joins A, then the answers come
    And Ann is logged in on connection 1 to A with keep-alive every 300 ms
    And Bob is logged in on connection 1 to A with keep-alive every 300 ms
    And Cid is logged in on connection 1 to A with keep-alive every 300 ms
    And Ann resets connection 1 to A, then the answers come
    And Bob closes connection 1 to A, then the answers come
    And Cid sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann is logged in on connection 2 to A
    And Bob is logged in on connection 2 to A
    And Cid is logged in on connection 2 to A
    Then at the end all agents leave, come back and leave again

  Scenario: an agent at the desk of one who has logged out, and of one who never came
    When reporting engine 1 joins A, then the answers come
    And Ann has logged out on connection 1 to A
    And Cid is registered on connection 1 to A
    And Ann sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob, then the answers come
    And Cid sends RequestAgentLogout on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob, then the answers come
    Then at the end all agents leave, come back and leave again
