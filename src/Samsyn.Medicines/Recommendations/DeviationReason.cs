namespace Samsyn.Medicines.Recommendations;

/// <summary>Why a clinician chooses something else than what is recommended.</summary>
public enum DeviationReason { SideEffect, NoEffect, Contraindication, Interaction, Pregnancy, Handling, Other }
