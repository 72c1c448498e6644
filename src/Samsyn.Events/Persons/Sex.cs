namespace Samsyn.Events.Persons;

/// <summary>What an identity number says of sex. Nothing more than that: it is what was registered.</summary>
public enum Sex { Female, Male }
