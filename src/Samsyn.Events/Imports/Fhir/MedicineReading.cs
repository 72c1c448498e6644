using System.Text.Json;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Reads what medicine it is: a concept's codings, or the elements of a Medication resource.</summary>
sealed class MedicineReading(JsonPieces pieces, Datatypes types)
{
    readonly SeenConcepts<Medicine> _seen = new();

    /// <summary>The ATC code and, for the product, a package code before a product code before the first local code.</summary>
    public void Concept(ref JsonLine json, Medicine medicine)
    {
        if (!medicine.Atc.IsEmpty || medicine.IsInMedicineRegister)
        {
            Read(ref json, medicine);
            return;
        }
        if (!_seen.TryPass(ref json, out var known))
        {
            var start = json.TokenStart;
            Read(ref json, medicine);
            if (!pieces.WrongShape && _seen.HasRoomFor(json, start)) _seen.Keep(json, start, medicine.Kept());
            return;
        }
        (medicine.Atc, medicine.Product, medicine.ProductName, medicine.IsInMedicineRegister) = (known.Atc, known.Product, known.ProductName, known.IsInMedicineRegister);
        if (!known.Atc.IsEmpty) medicine.Substance = known.Substance;
    }

    void Read(ref JsonLine json, Medicine medicine)
    {
        if (!pieces.Object(ref json)) return;
        Piece text = default;
        Concept product = default;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("text"u8)) text = pieces.Text(ref json);
            else if (name.SequenceEqual("coding"u8) && pieces.Array(ref json))
            {
                while (JsonPieces.Item(ref json))
                {
                    var coding = types.Coding(ref json);
                    if (types.Meaning(coding) == CodeMeaning.Atc) Atc(coding, medicine);
                    else if (product.IsEmpty || Rank(coding) < Rank(product)) product = coding;
                }
            }
            else json.Skip();
        medicine.Product = types.Kept(product);
        medicine.ProductName = product.Display.Or(text);
        medicine.IsInMedicineRegister |= !product.Code.IsEmpty && Rank(product) < 2;
    }

    void Atc(Concept coding, Medicine medicine)
    {
        if (!medicine.Atc.IsEmpty || coding.Code.IsEmpty) return;
        (medicine.Atc, medicine.Substance) = (coding.Code, coding.Display);
        medicine.IsInMedicineRegister = true;
    }

    int Rank(Concept coding) => coding.Code.IsEmpty ? 3 : types.Meaning(coding) switch { CodeMeaning.Package => 0, CodeMeaning.Product => 1, _ => 2 };

    /// <summary>Substance and strength of the only ingredient; of several, neither is the medicine's.</summary>
    public void Ingredients(ref JsonLine json, Medicine medicine)
    {
        if (!pieces.Array(ref json)) return;
        Piece substance = default, strength = default;
        var count = 0;
        while (JsonPieces.Item(ref json))
        {
            if (!pieces.Object(ref json)) continue;
            count++;
            while (pieces.Property(ref json, out var name))
                if (name.SequenceEqual("itemCodeableConcept"u8)) substance = types.Concept(ref json).Readable;
                else if (name.SequenceEqual("strength"u8)) strength = Ratio(ref json);
                else json.Skip();
        }
        if (count != 1) return;
        medicine.Substance = medicine.Substance.Or(substance);
        medicine.Strength = strength;
    }

    /// <summary>500 mg, or 250 mg/5 ml; a denominator of 1 without unit is not written.</summary>
    Piece Ratio(ref JsonLine json)
    {
        Amount over = default, under = default;
        if (!pieces.Object(ref json)) return default;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("numerator"u8)) over = types.Amount(ref json);
            else if (name.SequenceEqual("denominator"u8)) under = types.Amount(ref json);
            else json.Skip();
        var top = Written(over);
        if (top.IsEmpty || under.Value.IsEmpty || under.Unit.IsEmpty && under.Value.Is("1"u8)) return top;
        return pieces.Join(top.Span, "/"u8, (under.Value.Is("1"u8) ? under.Unit : Written(under)).Span);
    }

    Piece Written(Amount amount) =>
        amount.Value.IsEmpty || amount.Unit.IsEmpty ? amount.Value : pieces.Join(amount.Value.Span, " "u8, amount.Unit.Span);

    public Piece LotNumber(ref JsonLine json)
    {
        Piece lot = default;
        if (!pieces.Object(ref json)) return lot;
        while (pieces.Property(ref json, out var name))
            if (name.SequenceEqual("lotNumber"u8)) lot = pieces.Text(ref json);
            else json.Skip();
        return lot;
    }

    /// <summary>The Norwegian reports to the register of medicines put the ATC code in an extension of the Medication.</summary>
    public void Classification(ref JsonLine json, Medicine medicine)
    {
        if (!pieces.Array(ref json)) return;
        while (JsonPieces.Item(ref json))
        {
            if (!pieces.Object(ref json)) continue;
            while (pieces.Property(ref json, out var name))
                if (name.SequenceEqual("valueCodeableConcept"u8) && types.Concept(ref json, CodeMeaning.Atc) is var concept)
                {
                    if (types.Meaning(concept) == CodeMeaning.Atc) Atc(concept, medicine);
                }
                else json.Skip();
        }
    }
}
