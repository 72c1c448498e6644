namespace Samsyn.Kernel.Names;

/// <summary>One name of a medicine or of a group of medicines, as it is written.</summary>
public sealed record MedicineName(string Name, MedicineNameKind Kind);
