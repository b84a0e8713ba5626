using System.Text;
using Kuber.Network.Nftables;

namespace Kuber.Network.Proxy;

/// <summary>
/// The rules as they are in the kernel, kept in memory: a change writes only what differs, in one transaction, without ever
/// listing what is there. If a transaction is refused, the whole table is written anew with the next one.
/// Not thread-safe.
/// </summary>
public sealed class ProxyRuleset(INftables nftables)
{
    private readonly Dictionary<string, ServicePlan> services = new(StringComparer.Ordinal);
    private bool complete;

    /// <summary>Brings the plans of services into the kernel; an empty plan removes a service.</summary>
    /// <exception cref="NftablesException">The transaction was refused; the next call writes everything anew.</exception>
    public void Apply(IReadOnlyDictionary<string, ServicePlan> changes)
    {
        StringBuilder text = new();
        if (complete)
        {
            AppendChanges(text, changes);
        }

        foreach (var (key, plan) in changes)
        {
            if (plan.Elements.Count == 0)
            {
                services.Remove(key);
            }
            else
            {
                services[key] = plan;
            }
        }

        if (!complete)
        {
            AppendAll(text);
        }

        if (text.Length == 0)
        {
            return;
        }

        complete = false;
        nftables.Run(text.ToString());
        complete = true;
    }

    private void AppendAll(StringBuilder text)
    {
        text.Append(ProxyTable.Definition);
        foreach (var plan in services.Values)
        {
            AppendDefinitions(text, plan.Sets, plan.Chains);
        }

        foreach (var plan in services.Values)
        {
            AppendElements(text, "add", plan.Elements);
        }
    }

    private void AppendChanges(StringBuilder text, IReadOnlyDictionary<string, ServicePlan> changes)
    {
        StringBuilder removals = new();
        foreach (var (key, plan) in changes)
        {
            var old = services.GetValueOrDefault(key, ServicePlan.Empty);
            var oldChains = old.Chains.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
            var newChains = plan.Chains.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
            var oldSets = old.Sets.ToDictionary(StringComparer.Ordinal);
            var newElements = plan.Elements.ToHashSet();
            var oldElements = old.Elements.ToHashSet();

            var changedChains = plan.Chains.Where(c => !oldChains.TryGetValue(c.Key, out var rules) || !rules.SequenceEqual(c.Value)).ToList();
            AppendDefinitions(text, [.. plan.Sets.Where(s => !oldSets.ContainsKey(s.Key))], changedChains);
            AppendElements(text, "delete", [.. old.Elements.Where(e => !newElements.Contains(e))]);
            AppendElements(text, "add", [.. plan.Elements.Where(e => !oldElements.Contains(e))]);

            // Callers before callees: chains were listed with what they jump to first.
            var gone = old.Chains.Where(c => !newChains.Contains(c.Key)).Reverse().ToList();
            foreach (var chain in gone)
            {
                removals.Append($"flush chain ip {ProxyNames.Table} {chain.Key}\n");
            }

            foreach (var chain in gone)
            {
                removals.Append($"delete chain ip {ProxyNames.Table} {chain.Key}\n");
            }

            var newSets = plan.Sets.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var set in old.Sets.Where(s => !newSets.Contains(s.Key)))
            {
                removals.Append($"delete set ip {ProxyNames.Table} {set.Key}\n");
            }
        }

        text.Append(removals);
    }

    private static void AppendDefinitions(StringBuilder text, IReadOnlyList<KeyValuePair<string, string>> sets, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> chains)
    {
        foreach (var (set, definition) in sets)
        {
            text.Append($"add set ip {ProxyNames.Table} {set} {{ {definition} }}\n");
        }

        foreach (var (chain, _) in chains)
        {
            text.Append($"add chain ip {ProxyNames.Table} {chain}\nflush chain ip {ProxyNames.Table} {chain}\n");
        }

        foreach (var (chain, rules) in chains)
        {
            foreach (var rule in rules)
            {
                text.Append($"add rule ip {ProxyNames.Table} {chain} {rule}\n");
            }
        }
    }

    private static void AppendElements(StringBuilder text, string verb, IReadOnlyList<MapElement> elements)
    {
        foreach (var element in elements)
        {
            var verdict = verb == "delete" ? "" : " : " + element.Verdict;
            text.Append($"{verb} element ip {ProxyNames.Table} {element.Map} {{ {element.Key}{verdict} }}\n");
        }
    }
}
