using Samsyn.Bench;

return await BenchCommand.Make().Parse(args).InvokeAsync();
