Feature: What the models leave open about registration
  The kit reports what the server does. None of it is a failure.

  @RG-12
  Scenario: a connection on which nothing is ever sent
    When Ann connects to A
    Then it is noted what Ann hears from A within twice the registration timeout [RG-12]

  @RG-13
  Scenario: a second registration on a registered connection
    Given Ann is registered on A
    When Ann registers on A
    Then it is noted what Ann hears from A [RG-13]
