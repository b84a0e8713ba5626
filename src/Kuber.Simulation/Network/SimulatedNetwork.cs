using Kuber.Simulation.Cluster;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Network;

/// <summary>
/// What lies between the processes: latency, lost requests and answers, broken connections, and processes that are cut off.
/// </summary>
internal sealed class SimulatedNetwork(Simulator simulator, Random random)
{
    private readonly HashSet<IExchange> open = [];
    private readonly HashSet<string> cutOff = [];

    public Simulator Simulator => simulator;

    /// <summary>Of a thousand requests, how many never arrive.</summary>
    public int LostRequests { get; set; }

    /// <summary>Of a thousand requests, how many are carried out but their answer is lost.</summary>
    public int LostAnswers { get; set; }

    /// <summary>Of a thousand messages, how many take long.</summary>
    public int SlowMessages { get; set; }

    /// <summary>How many requests were sent.</summary>
    public long Requests { get; private set; }

    /// <summary>How long a message takes.</summary>
    public TimeSpan Latency()
    {
        if (SlowMessages > 0 && random.Next(1000) < SlowMessages)
        {
            return TimeSpan.FromMilliseconds(random.Next(1, 5000));
        }

        return TimeSpan.FromMicroseconds(random.Next(50, 2000));
    }

    /// <summary>Whether a process can reach the server.</summary>
    public bool IsCutOff(string process) => cutOff.Contains(process);

    /// <summary>Cuts a process off, with all it has open.</summary>
    public void CutOff(string process)
    {
        cutOff.Add(process);
        BreakAll(e => e.Caller.Name == process, "no route to host");
    }

    /// <summary>Lets a process reach the server again.</summary>
    public void Heal(string process) => cutOff.Remove(process);

    /// <summary>Lets everybody reach the server again.</summary>
    public void HealAll() => cutOff.Clear();

    /// <summary>Breaks what is open and chosen.</summary>
    public void BreakAll(Func<IExchange, bool> chosen, string why)
    {
        foreach (var exchange in open.Where(chosen).ToList())
        {
            exchange.Break(why);
        }
    }

    /// <summary>Breaks all that a process has open.</summary>
    public void BreakAll(SimulatedProcess caller, string why) => BreakAll(e => e.Caller == caller, why);

    /// <summary>Breaks watches by chance.</summary>
    public void BreakWatches(double share) =>
        BreakAll(e => e is not ICall && random.NextDouble() < share, "connection reset by peer");

    /// <summary>Carries a request to the server, and its answer back.</summary>
    public Task<T> CallAsync<T>(SimulatedProcess caller, SimulatedServer server, Request request, Func<ServerIncarnation, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CheckContext(caller);
        Requests++;
        var exchange = new Call<T>(this, caller, request, call);
        open.Add(exchange);
        var fate = IsCutOff(caller.Name) || Chance(LostRequests) ? Fate.RequestLost : Chance(LostAnswers) ? Fate.AnswerLost : Fate.Delivered;
        return exchange.SendAsync(server, fate, cancellationToken);
    }

    internal void Opened(IExchange exchange) => open.Add(exchange);

    internal void Closed(IExchange exchange) => open.Remove(exchange);

    internal void CheckContext(SimulatedProcess caller)
    {
        if (SynchronizationContext.Current != caller)
        {
            simulator.Fail($"a request of {caller.Name} was sent from {(SynchronizationContext.Current as SimulatedProcess)?.Name ?? "nowhere"}:\n{Environment.StackTrace}");
        }
    }

    private bool Chance(int ofThousand) => ofThousand > 0 && random.Next(1000) < ofThousand;
}
