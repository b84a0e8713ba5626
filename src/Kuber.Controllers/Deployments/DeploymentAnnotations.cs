using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Deployments;

/// <summary>The annotations by which a Deployment keeps its history on its ReplicaSets; kubectl reads and writes them too.</summary>
internal static class DeploymentAnnotations
{
    public const string Revision = "deployment.kubernetes.io/revision";
    public const string RevisionHistory = "deployment.kubernetes.io/revision-history";
    public const string DesiredReplicas = "deployment.kubernetes.io/desired-replicas";
    public const string MaxReplicas = "deployment.kubernetes.io/max-replicas";
    public const string RollbackTo = "deprecated.deployment.rollback.to";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private const int RevisionHistoryBytes = 2000;

    /// <summary>The revision of an object; 0 where it has none.</summary>
    public static long RevisionOf(ObjectMeta meta) => Number(meta, Revision) ?? 0;

    /// <summary>An annotation as a number, or null.</summary>
    public static long? Number(ObjectMeta meta, string key) =>
        long.TryParse(meta.Annotations.GetValueOrDefault(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The annotations of a ReplicaSet after taking over those of the Deployment and, where it moves on, the revision.</summary>
    public static ApiMap<string> ForNewReplicaSet(ApiMap<string> replicaSet, Deployment deployment, long revision, bool exists)
    {
        var result = replicaSet;
        foreach (var (key, value) in deployment.Metadata.Annotations.AsSpan())
        {
            if (IsCopied(key))
            {
                result = result.Set(key, value);
            }
        }

        var text = revision.ToString(CultureInfo.InvariantCulture);
        var hadRevision = result.TryGetValue(Revision, out var old);
        if (!hadRevision || !long.TryParse(old, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < revision)
        {
            result = result.Set(Revision, text);
            if (hadRevision && exists)
            {
                result = result.Set(RevisionHistory, Append(result.GetValueOrDefault(RevisionHistory) ?? "", old!));
            }
        }

        return result;
    }

    /// <summary>The annotations with the size of the Deployment noted, from which proportions are reckoned.</summary>
    public static ApiMap<string> WithSize(ApiMap<string> annotations, int desired, int max) => annotations
        .Set(DesiredReplicas, desired.ToString(CultureInfo.InvariantCulture))
        .Set(MaxReplicas, max.ToString(CultureInfo.InvariantCulture));

    /// <summary>The Deployment's annotations when it goes back to a ReplicaSet: that one's, but for those that each keeps to itself.</summary>
    public static ApiMap<string> ForRollback(ApiMap<string> deployment, ApiMap<string> replicaSet) =>
        deployment.Where(e => !IsCopied(e.Key)).Concat(replicaSet.Where(e => IsCopied(e.Key))).ToApiMap();

    private static bool IsCopied(string key) => key is not (LastApplied or Revision or RevisionHistory or DesiredReplicas or MaxReplicas or RollbackTo);

    private static string Append(string history, string revision)
    {
        if (history.Length == 0)
        {
            return revision;
        }

        while (history.Length + 1 + revision.Length > RevisionHistoryBytes && history.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma)
        {
            history = history[(comma + 1)..];
        }

        return history + "," + revision;
    }
}
