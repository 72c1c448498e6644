using Samsyn.Kernel.Keys;

namespace Samsyn.Events.Persons;

/// <summary>A pseudonymiser for each thread of an import, all under the same key.</summary>
/// <exception cref="Kernel.Problems.RefusedException">The key is missing or unusable: nothing is imported.</exception>
sealed class Pseudonymisers : IDisposable
{
    readonly KeyRing _keys;
    readonly Lock _making = new();
    readonly List<Pseudonymiser> _made;
    bool _firstTaken;

    public Pseudonymisers(KeyRing keys) => (_keys, _made) = (keys, [Pseudonymiser.From(keys)]);

    public Pseudonymiser New()
    {
        lock (_making)
        {
            if (!_firstTaken)
            {
                _firstTaken = true;
                return _made[0];
            }
            _made.Add(Pseudonymiser.From(_keys));
            return _made[^1];
        }
    }

    public void Dispose() => _made.ForEach(m => m.Dispose());
}
