using Samsyn.App.Hosting;

return await CommandLine.Run(args);
