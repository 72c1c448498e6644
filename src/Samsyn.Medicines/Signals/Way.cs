namespace Samsyn.Medicines.Signals;

/// <summary>Which way a value went.</summary>
enum Way { Up, Down }
