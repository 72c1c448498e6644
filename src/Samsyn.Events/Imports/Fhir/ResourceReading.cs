using System.Text.Json;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Reads one resource into its parts, in one pass over the line, whatever the order of its elements.</summary>
sealed class ResourceReading(JsonPieces pieces, Datatypes types, MedicineReading medicines, Systems systems)
{
    /// <exception cref="JsonException">It is not JSON, or too deep.</exception>
    public void Read(ref JsonLine json, Resource resource)
    {
        json.Read();
        if (!pieces.Object(ref json)) return;
        ulong seen = 0;
        while (pieces.Property(ref json, out var name))
        {
            var element = Elements.Named(name);
            var bit = 1UL << (int)element;
            // What is said twice is not known: readers differ on which one counts
            if (element != Element.None && (seen & bit) != 0) pieces.WrongShape = true;
            seen |= bit;
            Read(ref json, element, resource);
        }
        json.Read();
    }

    void Read(ref JsonLine json, Element element, Resource to)
    {
        switch (element)
        {
            case Element.Contained: Contained(ref json, to); break;
            case Element.ImplicitRules: to.ImplicitRules = json.TokenType != JsonTokenType.Null; json.Skip(); break;
            case Element.Status: to.Status = pieces.Text(ref json); break;
            case Element.Intent: to.Intent = pieces.Text(ref json); break;
            case Element.DoNotPerform: to.DoNotPerform = json.TokenType == JsonTokenType.True; json.Skip(); break;
            case Element.StatusReason: to.StatusReason = types.FirstConcept(ref json); break;
            case Element.Reason: to.Reason = types.FirstConcept(ref json, CodeMeaning.Diagnosis); break;
            case Element.Category: to.Category = types.FirstConcept(ref json); break;
            case Element.Type: to.Type = types.FirstConcept(ref json); break;
            case Element.MedicationConcept: medicines.Concept(ref json, to.Medicine); break;
            case Element.MedicationReference: to.MedicationReference = types.Reference(ref json); break;
            case Element.Subject: to.Subject = types.Reference(ref json); break;
            case Element.Encounter: to.Encounter = types.Reference(ref json); break;
            case Element.AuthoredOn or Element.Effective or Element.HandedOver or Element.Occurrence: to.Time = pieces.Text(ref json); break;
            case Element.EffectivePeriod or Element.OccurrencePeriod: to.Time = types.PeriodStart(ref json); break;
            case Element.OccurrenceTiming: to.Time = FirstEvent(ref json); break;
            case Element.Prepared: to.Prepared = pieces.Text(ref json); break;
            case Element.Requester: to.Requester = types.Reference(ref json); break;
            case Element.Performer: to.Performer = Performer(ref json); break;
            case Element.Location: to.Location = types.Reference(ref json); break;
            case Element.Destination: to.Destination = types.Reference(ref json); break;
            case Element.Request: to.Order = types.Reference(ref json); break;
            case Element.Prescriptions or Element.BasedOn: to.Order = types.FirstReference(ref json); break;
            case Element.DosageInstruction: Dosages(ref json, to); break;
            case Element.Dosage: Dosage(ref json, to); break;
            case Element.Quantity: to.Amount = types.Amount(ref json); break;
            case Element.DispenseRequest: DispenseRequest(ref json, to); break;
            case Element.SuppliedItem: SuppliedItem(ref json, to); break;
            default: Read(ref json, element, to.Own); break;
        }
    }

    void Read(ref JsonLine json, Element element, Referable to)
    {
        switch (element)
        {
            case Element.None: json.Skip(); break;
            case Element.ResourceType: to.Kind = Elements.KindNamed(pieces.Text(ref json).Span); break;
            case Element.Id: to.Id = pieces.Text(ref json); break;
            case Element.Identifier: Identifiers(ref json, to); break;
            case Element.BirthDate: to.BirthDate = pieces.Text(ref json); break;
            case Element.Gender: to.Gender = pieces.Text(ref json); break;
            case Element.ServiceProvider: to.Provider = types.Reference(ref json); break;
            case Element.Code: medicines.Concept(ref json, to.Medicine); break;
            case Element.Form: to.Medicine.Form = types.Readable(ref json); break;
            case Element.Ingredient: medicines.Ingredients(ref json, to.Medicine); break;
            case Element.Batch: to.Medicine.Batch = medicines.LotNumber(ref json); break;
            case Element.Extension: medicines.Classification(ref json, to.Medicine); break;
            default: json.Skip(); break;
        }
    }

    void Contained(ref JsonLine json, Resource resource)
    {
        if (!pieces.Array(ref json)) return;
        while (JsonPieces.Item(ref json))
        {
            if (!pieces.Object(ref json)) continue;
            var contained = resource.NextContained();
            while (pieces.Property(ref json, out var name)) Read(ref json, Elements.Named(name), contained);
        }
    }

    /// <summary>The first identity number among the identifiers, else the first identifier.</summary>
    void Identifiers(ref JsonLine json, Referable to)
    {
        // SupplyDelivery and others have a list, a few types one
        if (json.TokenType != JsonTokenType.StartArray)
        {
            (to.IdentifierSystem, to.IdentifierValue) = types.Identifier(ref json);
            return;
        }
        while (JsonPieces.Item(ref json))
        {
            var (system, value) = types.Identifier(ref json);
            var isBetter = systems.CountryOf(system.Span) is not null && systems.CountryOf(to.IdentifierSystem.Span) is null;
            if (!value.IsEmpty && (to.IdentifierValue.IsEmpty || isBetter)) (to.IdentifierSystem, to.IdentifierValue) = (system, value);
        }
    }

    /// <summary>Of a request the performer itself; else the first organisation among the performers' actors.</summary>
    Reference Performer(ref JsonLine json)
    {
        if (json.TokenType != JsonTokenType.StartArray) return types.Reference(ref json);
        Reference found = default;
        while (JsonPieces.Item(ref json))
        {
            if (!pieces.Object(ref json)) continue;
            while (pieces.Property(ref json, out var name))
                if (name.SequenceEqual("actor"u8))
                {
                    var actor = types.Reference(ref json);
                    if (!found.IsTo("Organization"u8)) found = actor;
                }
                else json.Skip();
        }
        return found;
    }

    void Dosages(ref JsonLine json, Resource to)
    {
        if (!pieces.Array(ref json)) return;
        while (JsonPieces.Item(ref json))
            if (to.Route.IsEmpty) Dosage(ref json, to);
            else json.Skip();
    }

    /// <summary>Route, and of an administration the dose; how much a prescription's doses come to is not said.</summary>
    void Dosage(ref JsonLine json, Resource to)
    {
        if (!pieces.Object(ref json)) return;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("route"u8)) to.Route = types.Readable(ref json);
            else if (name.SequenceEqual("dose"u8)) to.Amount = types.Amount(ref json);
            else json.Skip();
    }

    void DispenseRequest(ref JsonLine json, Resource to)
    {
        if (!pieces.Object(ref json)) return;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("quantity"u8)) to.Amount = types.Amount(ref json);
            else json.Skip();
    }

    void SuppliedItem(ref JsonLine json, Resource to)
    {
        if (!pieces.Object(ref json)) return;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("quantity"u8)) to.Amount = types.Amount(ref json);
            else if (name.SequenceEqual("itemCodeableConcept"u8)) medicines.Concept(ref json, to.Medicine);
            else if (name.SequenceEqual("itemReference"u8)) to.MedicationReference = types.Reference(ref json);
            else json.Skip();
    }

    Piece FirstEvent(ref JsonLine json)
    {
        Piece first = default;
        if (!pieces.Object(ref json)) return first;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("event"u8) && pieces.Array(ref json))
            {
                while (JsonPieces.Item(ref json))
                    if (first.IsEmpty) first = pieces.Text(ref json);
                    else json.Skip();
            }
            else json.Skip();
        return first;
    }
}
