namespace Samsyn.Together.Cycles;

/// <summary>What a cycle waits for.</summary>
enum CycleStep { Do, Study, Act, Closed }

/// <summary>Whether what was expected came true.</summary>
enum CameTrue { Yes, Partly, No }

/// <summary>What is done with the change that was tested.</summary>
enum CycleAct { Adopt, Adapt, Abandon }
