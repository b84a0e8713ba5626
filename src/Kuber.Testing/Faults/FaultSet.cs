using Kuber.ApiServer.Interception;
using Kuber.Testing.Requests;

namespace Kuber.Testing.Faults;

/// <summary>The faults of a cluster. Several may hit one request: delays add up, the first answer counts.</summary>
public sealed class FaultSet
{
    private readonly Lock gate = new();
    private readonly List<InjectedFault> rules = [];
    private readonly HashSet<FaultedRequest> watches = [];
    private readonly Random random;
    private int count;

    internal FaultSet(Random random) => this.random = random;

    /// <summary>The rules at work, oldest first.</summary>
    public IReadOnlyList<InjectedFault> All
    {
        get
        {
            lock (gate)
            {
                return [.. rules];
            }
        }
    }

    /// <summary>Puts a rule to work.</summary>
    public InjectedFault Add(FaultRule rule)
    {
        lock (gate)
        {
            InjectedFault made = new(this, ++count, rule);
            rules.Add(made);
            return made;
        }
    }

    /// <summary>Puts a fault in the way of requests of clients of certain verbs, written as <c>update</c> or <c>update,patch</c>, to a resource such as <c>pods/status</c>.</summary>
    public InjectedFault Add(Fault fault, string verbs = "", string resource = "", int? times = null) =>
        Add(new FaultRule(fault, RequestMatch.Of(verbs, resource)) { Times = times });

    /// <summary>Ends all rules.</summary>
    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    /// <summary>Breaks the connections of the watches that are open now, of clients and, where told to, of components; returns how many.</summary>
    public int BreakWatches(RequestMatch? match = null, bool components = false) => Cut(match, components, WatchCut.Break);

    /// <summary>Tells the watches that are open now that their version is no longer kept (410); returns how many.</summary>
    public int ExpireWatches(RequestMatch? match = null, bool components = false) => Cut(match, components, WatchCut.Expire);

    internal List<Fault> Take(RequestFacts facts, bool isComponent)
    {
        lock (gate)
        {
            List<Fault>? hit = null;
            foreach (var rule in rules)
            {
                if ((rule.Rule.Components || !isComponent) && rule.Rule.Match.Holds(facts) && rule.Strikes(random))
                {
                    (hit ??= []).Add(rule.Rule.Fault);
                }
            }

            return hit ?? [];
        }
    }

    internal void Remove(InjectedFault rule)
    {
        lock (gate)
        {
            rules.Remove(rule);
        }
    }

    internal void Opened(FaultedRequest watch)
    {
        lock (gate)
        {
            watches.Add(watch);
        }
    }

    internal void Closed(FaultedRequest watch)
    {
        lock (gate)
        {
            watches.Remove(watch);
        }
    }

    private int Cut(RequestMatch? match, bool components, WatchCut how)
    {
        FaultedRequest[] hit;
        lock (gate)
        {
            hit = [.. watches.Where(w => (components || !w.Request.IsComponent) && (match ?? RequestMatch.Any).Holds(w.Request.Facts))];
        }

        foreach (var watch in hit)
        {
            watch.CutNow(how);
        }

        return hit.Length;
    }
}
