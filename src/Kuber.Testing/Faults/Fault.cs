using System.Globalization;
using Kuber.ApiServer.Interception;
using Kuber.Machinery.Errors;

namespace Kuber.Testing.Faults;

/// <summary>What goes wrong with a request. Times are those of the cluster's clock.</summary>
public sealed record Fault
{
    private Fault(string name) => Name = name;

    /// <summary>409: another writer was faster.</summary>
    public static Fault Conflict { get; } = Answer(409, "Conflict", "Operation cannot be fulfilled: " + StatusErrors.OptimisticLockMessage);

    /// <summary>410: the resource version that a list or watch begins at is no longer kept.</summary>
    public static Fault Expired { get; } = Answer(410, "Expired", "The resourceVersion for the provided watch is too old.");

    /// <summary>500.</summary>
    public static Fault InternalError { get; } = Answer(500, "InternalError", "Internal error occurred: injected fault");

    /// <summary>503: the server is not there yet, or is about to go.</summary>
    public static Fault Unavailable { get; } = Answer(503, "ServiceUnavailable", "the server is currently unable to handle the request");

    /// <summary>The request is done, but the client sees a broken connection instead of the answer.</summary>
    public static Fault LostAnswer { get; } = new("lost answer") { LosesAnswer = true };

    /// <summary>What it is called in the record.</summary>
    public string Name { get; }

    internal StatusException? Error { get; private init; }

    internal bool LosesAnswer { get; private init; }

    internal TimeSpan Latency { get; private init; }

    internal TimeSpan EventDelay { get; private init; }

    internal WatchCut Cut { get; private init; }

    internal int CutAfterEvents { get; private init; }

    /// <summary>429: the server sheds load; clients should ask again after so many seconds.</summary>
    public static Fault TooManyRequests(int retryAfterSeconds = 1) => new("429")
    {
        Error = StatusErrors.TooManyRequests("the server has received too many requests and has asked us to try again later", retryAfterSeconds),
    };

    /// <summary>Any answer of failure, instead of the request's own; the request is not done.</summary>
    public static Fault Answer(int code, string reason, string message) =>
        new(code.ToString(CultureInfo.InvariantCulture)) { Error = StatusErrors.Make(code, reason, message, null) };

    /// <summary>The request waits before it is done.</summary>
    public static Fault Delay(TimeSpan latency) => new("delay") { Latency = latency };

    /// <summary>Each event of a watch is held back so long; <see cref="Timeout.InfiniteTimeSpan"/> for a watch that stays open and tells nothing.</summary>
    public static Fault DelayedEvents(TimeSpan delay) => new("delayed events") { EventDelay = delay };

    /// <summary>The connection of a watch breaks after so many events.</summary>
    public static Fault BrokenWatch(int afterEvents = 0) => new("broken watch") { Cut = WatchCut.Break, CutAfterEvents = afterEvents };

    /// <summary>The server ends a watch in good order after so many events, as it does after a timeout.</summary>
    public static Fault EndedWatch(int afterEvents = 0) => new("ended watch") { Cut = WatchCut.End, CutAfterEvents = afterEvents };

    /// <summary>After so many events a watch is told by an event of type <c>ERROR</c> that its version is no longer kept (410).</summary>
    public static Fault ExpiredWatch(int afterEvents = 0) => new("expired watch") { Cut = WatchCut.Expire, CutAfterEvents = afterEvents };
}
