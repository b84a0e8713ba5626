using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Store.History;

/// <summary>Settings of a <see cref="ChangeHistory"/>.</summary>
/// <param name="Path">The folder, which is made where it is missing. What a former version kept in a file of this name with <c>.db</c> comes over.</param>
public sealed record HistoryOptions(string Path)
{
    /// <summary>Changes older than this are forgotten.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The most changes kept of one object.</summary>
    public int MaxRevisionsPerObject { get; init; } = 1000;

    /// <summary>The most bytes of files; the oldest changes go first.</summary>
    public long MaxBytes { get; init; } = 256 << 20;

    /// <summary>The start of all keys that are followed.</summary>
    public string Prefix { get; init; } = "/registry/";

    /// <summary>Keys whose changes are not kept: those of objects that change all the time and that nobody wants back.</summary>
    public IReadOnlyList<string> ExcludedPrefixes { get; init; } = ["/registry/events/", "/registry/leases/", "/registry/masterleases/"];

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
