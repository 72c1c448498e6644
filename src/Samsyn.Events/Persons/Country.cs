namespace Samsyn.Events.Persons;

/// <summary>The countries whose identity numbers are known here.</summary>
public enum Country { Denmark, Finland, Norway, Sweden }
