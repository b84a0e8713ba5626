using Kuber.Machinery.Errors;
using Kuber.Simulation.Scheduling;
using Kuber.Store;
using Microsoft.Extensions.Logging;

namespace Kuber.Simulation.Cluster;

/// <summary>Takes the components' logs into the trace. An exception that nothing outside explains is a finding.</summary>
internal sealed class SimulationLoggers(Simulator simulator) : ILoggerFactory
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(simulator, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
        // All logs go to the trace.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Holds nothing.
    }

    private static bool IsExplained(Exception exception) =>
        exception is StatusException or HttpRequestException or IOException or OperationCanceledException or StoreUnavailableException
        || (exception is AggregateException many && many.InnerExceptions.All(IsExplained));

    private sealed class Logger(Simulator simulator, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var text = formatter(state, exception);
            simulator.Trace.Add(simulator.Ticks, category, exception is null ? text : text + " -- " + exception.Message);
            if (exception is not null && !IsExplained(exception))
            {
                simulator.Fail($"{category}: {text}\n{exception}");
            }
        }
    }
}
