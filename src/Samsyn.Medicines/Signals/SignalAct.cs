namespace Samsyn.Medicines.Signals;

/// <summary>What a person does with a signal.</summary>
enum SignalAct
{
    /// <summary>Becomes its owner.</summary>
    Take,

    /// <summary>Says why it is so.</summary>
    Explain,

    /// <summary>Begins to do something about it.</summary>
    Work,

    Close,

    /// <summary>Takes up again what was explained or closed.</summary>
    Reopen,
}
