using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.EndToEnd;

/// <summary>Writes logs to a file, for looking into a failed run.</summary>
internal sealed class FileLoggerProvider(string path) : ILoggerProvider, ILogger
{
    private readonly Lock gate = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (gate)
        {
            File.AppendAllText(path, $"{logLevel}: {formatter(state, exception)} {exception}\n");
        }
    }

    public void Dispose()
    {
    }
}
