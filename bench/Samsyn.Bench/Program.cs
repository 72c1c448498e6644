namespace Samsyn.Bench; static class Program { static void Main() { } }
