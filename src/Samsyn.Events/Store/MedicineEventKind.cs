namespace Samsyn.Events.Store;

/// <summary>A step in a medicine's way. Written in lower case with dashes: <c>hand-out</c>.</summary>
public enum MedicineEventKind { Purchase, Prescribe, Dispense, Administer, HandOut, Return, Discard }
