namespace Samsyn.Events.Imports.Fhir;

/// <summary>One resource as read, before anything is decided. Used again for each line; its pieces stand in the line.</summary>
sealed class Resource
{
    readonly List<Referable> _contained = [];
    int _containedCount;

    public Referable Own { get; } = new();
    public Medicine Medicine { get; } = new();
    public Reference MedicationReference { get; set; }
    public Piece Status { get; set; }
    public Piece Intent { get; set; }
    public bool DoNotPerform { get; set; }
    public bool ImplicitRules { get; set; }
    public Concept StatusReason { get; set; }
    public Concept Reason { get; set; }
    public Concept Category { get; set; }
    public Concept Type { get; set; }
    public Reference Subject { get; set; }
    public Reference Encounter { get; set; }

    /// <summary>When it happened; of a dispense, when it was handed over rather than <see cref="Prepared"/>.</summary>
    public Piece Time { get; set; }
    public Piece Prepared { get; set; }
    public Reference Requester { get; set; }
    public Reference Performer { get; set; }
    public Reference Location { get; set; }
    public Reference Destination { get; set; }

    /// <summary>The prescription or order that this follows.</summary>
    public Reference Order { get; set; }
    public Amount Amount { get; set; }
    public Piece Route { get; set; }

    public void Clear()
    {
        Own.Clear();
        Medicine.Clear();
        _containedCount = 0;
        (MedicationReference, Subject, Encounter, Requester, Performer, Location, Destination, Order) = (default, default, default, default, default, default, default, default);
        (Status, Intent, Time, Prepared, Route) = (default, default, default, default, default);
        (StatusReason, Reason, Category, Type) = (default, default, default, default);
        (Amount, DoNotPerform, ImplicitRules) = (default, false, false);
    }

    public Referable NextContained()
    {
        if (_containedCount == _contained.Count) _contained.Add(new());
        var next = _contained[_containedCount++];
        next.Clear();
        return next;
    }

    public Referable? Contained(Reference reference)
    {
        if (!reference.IsContained) return null;
        var id = reference.Id.Span;
        for (var i = 0; i < _containedCount; i++)
            if (_contained[i].Id.Is(id)) return _contained[i];
        return null;
    }
}
