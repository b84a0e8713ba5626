using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Selectors;

namespace Kuber.Scheduler.Cache;

/// <summary>A term of pod affinity or anti-affinity, made ready for matching.</summary>
internal sealed class AffinityTerm
{
    private readonly LabelSelector? selector;
    private readonly LabelSelector? namespaceSelector;
    private readonly ApiList<string> namespaces;
    private readonly string ownNamespace;

    public AffinityTerm(PodAffinityTerm term, string ownNamespace, int weight)
    {
        selector = term.LabelSelector;
        namespaceSelector = term.NamespaceSelector;
        namespaces = term.Namespaces;
        this.ownNamespace = ownNamespace;
        TopologyKey = term.TopologyKey;
        Weight = weight;
    }

    public string TopologyKey { get; }

    public int Weight { get; }

    /// <summary>Whether a pod is one that the term speaks of.</summary>
    public bool Matches(Pod pod, SchedulerCache cache) => MatchesNamespace(pod.Metadata.Namespace, cache) && LabelSelectorRules.Matches(selector, pod.Metadata.Labels);

    private bool MatchesNamespace(string ns, SchedulerCache cache)
    {
        if (namespaces.IsEmpty && namespaceSelector is null)
        {
            return ns == ownNamespace;
        }

        foreach (var name in namespaces)
        {
            if (name == ns)
            {
                return true;
            }
        }

        return namespaceSelector is not null && LabelSelectorRules.Matches(namespaceSelector, cache.NamespaceLabels(ns));
    }
}
