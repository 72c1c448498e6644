namespace Samsyn.Kernel.Leaving;

/// <summary>A room in which something refers to persons. It says what, and what becomes of it when one leaves. Registered by its module.</summary>
/// <remarks>A test walks the model: every column that refers to a person must be in one of the rules.</remarks>
public interface IHoldsPersons
{
    IEnumerable<LeavingRule> Rules { get; }

    /// <summary>What cannot be said row by row: a part that ends, a seat that another gets. Done before the rules are carried out, in the caller's transaction, and saved with it.</summary>
    Task Leave(Leaver leaver, CancellationToken cancel) => Task.CompletedTask;
}
