using System.Text;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Decides what a resource means as a medicine event, and puts its fields into the row.</summary>
sealed class EventFilling(FhirOptions options, JsonPieces pieces, Datatypes types, Systems systems, ReferencedResources referenced)
{
    static readonly Piece Prescribe = Fixed("prescribe"), Dispense = Fixed("dispense"), HandOut = Fixed("hand-out"),
        Administer = Fixed("administer"), Purchase = Fixed("purchase"), Female = Fixed("F"), Male = Fixed("M");

    readonly EventRules _rules = new(options);
    readonly byte[][] _handOutCodes = [.. options.HandOutCodes.Select(Encoding.UTF8.GetBytes)];
    readonly Piece _defaultOrganisation = Fixed(options.DefaultOrganisation ?? "");

    /// <returns>Why it cannot be taken; null: the row is filled.</returns>
    public string? Fill(RawRow row, Resource resource)
    {
        var kind = resource.Own.Kind;
        if (resource.ImplicitRules) return FhirRejects.ImplicitRules;
        if (pieces.WrongShape) return FhirRejects.Shape;
        var name = NameOf(resource.Own);
        if (name.IsEmpty) return FhirRejects.NoId;
        if (_rules.OfStatus(kind, resource.Status, out var withdrawn) is { } status) return status;
        row.Withdrawn = withdrawn;
        if (!withdrawn && kind == ResourceKind.MedicationRequest && EventRules.OfRequest(resource) is { } request) return request;
        if (!withdrawn && kind == ResourceKind.SupplyDelivery && resource.Type.Code.Is("device"u8)) return FhirRejects.Device;
        var medicine = MedicineOf(resource, row.Line);
        if (medicine is null && !withdrawn) return FhirRejects.MedicationNotFound;
        medicine ??= resource.Medicine;
        if (!withdrawn && kind == ResourceKind.SupplyDelivery && EventRules.OfSupply(resource.Type.Code, medicine) is { } supply) return supply;
        if (resource.Amount.IsBound) return FhirRejects.Comparator;

        Set(row, EventField.SourceId, pieces.Join(TypeName(kind), "/"u8, name.Span));
        Set(row, EventField.Kind, KindOf(resource));
        Set(row, EventField.Time, kind == ResourceKind.MedicationDispense ? resource.Time.Or(resource.Prepared) : resource.Time);
        FillMedicine(row, medicine);
        FillPerson(row, resource);
        FillOrganisation(row, resource);
        FillReasons(row, resource);
        Set(row, EventField.Route, resource.Route);
        Set(row, EventField.Quantity, resource.Amount.Value);
        Set(row, EventField.Unit, resource.Amount.Unit);
        Set(row, EventField.OrderId, OrderOf(resource));
        return null;
    }

    Piece NameOf(Referable own) => own.Id.Or(Identified(own.IdentifierSystem, own.IdentifierValue));

    Piece Identified(Piece system, Piece value) => system.IsEmpty || value.IsEmpty ? value : pieces.Join(system.Span, "|"u8, value.Span);

    Medicine? MedicineOf(Resource resource, long line)
    {
        var reference = resource.MedicationReference;
        if (reference.IsEmpty || !resource.Medicine.SaysNothing) return resource.Medicine;
        if (resource.Contained(reference) is { Kind: ResourceKind.Medication } contained) return contained.Medicine;
        if (!reference.IsContained && referenced.Medicine(reference.Id.Span, line) is { } found) return found;
        if (reference.Value.IsEmpty) return null;
        // Known by an identifier alone: that is its code
        var coding = new Concept(reference.System, reference.Value, default, default);
        (resource.Medicine.Product, resource.Medicine.ProductName) = (types.Kept(coding), reference.Display);
        resource.Medicine.IsInMedicineRegister = types.Meaning(coding) is CodeMeaning.Package or CodeMeaning.Product;
        return resource.Medicine;
    }

    Piece KindOf(Resource resource) => resource.Own.Kind switch
    {
        ResourceKind.MedicationRequest => Prescribe,
        ResourceKind.MedicationDispense => IsHandOut(resource.Category.Code) || IsHandOut(resource.Type.Code) ? HandOut : Dispense,
        ResourceKind.MedicationAdministration => Administer,
        _ => Purchase,
    };

    bool IsHandOut(Piece code)
    {
        if (code.IsEmpty) return false;
        foreach (var known in _handOutCodes)
            if (code.Is(known)) return true;
        return false;
    }

    static void FillMedicine(RawRow row, Medicine medicine)
    {
        Set(row, EventField.Atc, medicine.Atc);
        Set(row, EventField.Substance, medicine.Substance);
        Set(row, EventField.Product, medicine.Product);
        Set(row, EventField.ProductName, medicine.ProductName);
        Set(row, EventField.Strength, medicine.Strength);
        Set(row, EventField.Form, medicine.Form);
        Set(row, EventField.Batch, medicine.Batch);
    }

    void FillPerson(RawRow row, Resource resource)
    {
        var subject = resource.Subject;
        if (subject.IsTo("Group"u8)) return;
        var (system, value) = subject.Value.IsEmpty ? subject.Asked : (subject.System, subject.Value);
        if (resource.Contained(subject) is { Kind: ResourceKind.Patient } patient)
        {
            (system, value) = (patient.IdentifierSystem, patient.IdentifierValue);
            Set(row, EventField.BirthDate, patient.BirthDate);
            Set(row, EventField.Sex, patient.Gender.Is("female"u8) ? Female : patient.Gender.Is("male"u8) ? Male : default);
        }
        row.PersonCountry = value.IsEmpty ? null : systems.CountryOf(system.Span);
        var local = subject.IsContained ? default : subject.Id;
        Set(row, EventField.Person, row.PersonCountry is null ? local.Or(Identified(system, value)) : value);
    }

    /// <summary>The organisation that the event is counted at: where it was done, else who is responsible for the encounter, else the source's own.</summary>
    void FillOrganisation(RawRow row, Resource resource)
    {
        var at = resource.Own.Kind switch
        {
            ResourceKind.MedicationRequest => Organisation(resource.Requester, resource.Performer),
            ResourceKind.MedicationDispense when !resource.Location.IsEmpty => resource.Location,
            ResourceKind.SupplyDelivery => resource.Destination,
            _ => Organisation(resource.Performer, default),
        };
        var (code, name) = (at.Value.Or(at.IsContained ? default : at.Id), at.Display);
        if (code.IsEmpty && name.IsEmpty && !resource.Encounter.IsEmpty)
            (code, name) = resource.Contained(resource.Encounter) is { Kind: ResourceKind.Encounter } contained
                ? (contained.Provider.Value.Or(contained.Provider.Id), contained.Provider.Display)
                : referenced.Provider(resource.Encounter.Id.Span, row.Line);
        Set(row, EventField.Organisation, name.IsEmpty ? code.Or(_defaultOrganisation) : code);
        Set(row, EventField.OrganisationName, name);
    }

    static Reference Organisation(Reference first, Reference second) =>
        first.IsTo("Organization"u8) ? first : second.IsTo("Organization"u8) ? second : default;

    /// <summary>An administration's reason code may say only why it was given as it was; that is no indication.</summary>
    void FillReasons(RawRow row, Resource resource)
    {
        var given = resource.Reason.System.Is("http://terminology.hl7.org/CodeSystem/reason-medication-given"u8);
        Set(row, EventField.Indication, given ? default : types.Kept(resource.Reason));
        Set(row, EventField.Reason, resource.StatusReason.Readable.Or(given ? resource.Reason.Readable : default));
    }

    Piece OrderOf(Resource resource)
    {
        if (resource.Own.Kind == ResourceKind.MedicationRequest)
            return options.OrderByIdentifier ? resource.Own.IdentifierValue.Or(resource.Own.Id) : resource.Own.Id.Or(resource.Own.IdentifierValue);
        var order = resource.Order;
        return options.OrderByIdentifier ? order.Value.Or(order.Id) : order.Id.Or(order.Value);
    }

    static ReadOnlySpan<byte> TypeName(ResourceKind kind) => kind switch
    {
        ResourceKind.MedicationRequest => "MedicationRequest"u8,
        ResourceKind.MedicationDispense => "MedicationDispense"u8,
        ResourceKind.MedicationAdministration => "MedicationAdministration"u8,
        _ => "SupplyDelivery"u8,
    };

    static void Set(RawRow row, EventField field, Piece piece)
    {
        if (!piece.IsEmpty) row.Set(field, piece.Buffer!, piece.Start, piece.Length);
    }

    static Piece Fixed(string text) => new(Encoding.UTF8.GetBytes(text), 0, Encoding.UTF8.GetByteCount(text));
}
