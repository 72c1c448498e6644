namespace Samsyn.Events.Imports.Fhir;

/// <summary>What a resource says of the medicine: from a concept, a contained Medication or one referred to.</summary>
sealed class Medicine
{
    public Piece Atc { get; set; }
    public Piece Substance { get; set; }
    public Piece Product { get; set; }
    public Piece ProductName { get; set; }
    public Piece Strength { get; set; }
    public Piece Form { get; set; }
    public Piece Batch { get; set; }

    /// <summary>Whether it is told by an ATC code or by a code of a register of medicines.</summary>
    public bool IsInMedicineRegister { get; set; }

    public bool SaysNothing => Atc.IsEmpty && Product.IsEmpty && ProductName.IsEmpty;

    public void Clear() =>
        (Atc, Substance, Product, ProductName, Strength, Form, Batch, IsInMedicineRegister) = (default, default, default, default, default, default, default, false);

    /// <summary>The same in memory of its own, to be kept after the line has gone.</summary>
    public Medicine Kept() => new()
    {
        Atc = Atc.Kept(), Substance = Substance.Kept(), Product = Product.Kept(), ProductName = ProductName.Kept(), Strength = Strength.Kept(),
        Form = Form.Kept(), Batch = Batch.Kept(), IsInMedicineRegister = IsInMedicineRegister,
    };
}
