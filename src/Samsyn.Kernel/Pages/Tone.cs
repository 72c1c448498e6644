namespace Samsyn.Kernel.Pages;

/// <summary>What a notice means; the colour and the sign follow from it.</summary>
public enum Tone { Info, Success, Warning, Danger }
