using Samsyn.App.Hosting;

return await CommandLine.Root().Parse(args).InvokeAsync();
