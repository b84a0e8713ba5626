using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.NodeTtl;

/// <summary>Annotates a node with the time that fits the size of the cluster. The steps overlap, so that a node more or less does not move all.</summary>
internal sealed class NodeTtlReconciler(ControllerContext context) : IReconciler
{
    private const string Annotation = "node.alpha.kubernetes.io/ttl";

    private static readonly (int Min, int Max, int Seconds)[] Steps =
    [
        (0, 100, 0),
        (90, 500, 15),
        (450, 1000, 30),
        (900, 2000, 60),
        (1800, int.MaxValue, 300),
    ];

    private readonly ILister<Node> nodes = context.Informers.For<Node>().Lister;
    private int step;

    /// <summary>Takes in how many nodes there are; whether the time changed.</summary>
    public bool Resize(int count)
    {
        var before = step;
        while (step < Steps.Length - 1 && count > Steps[step].Max)
        {
            step++;
        }

        while (step > 0 && count < Steps[step].Min)
        {
            step--;
        }

        return step != before;
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var seconds = Steps[step].Seconds.ToString(CultureInfo.InvariantCulture);
        if (nodes.Get("", key.Name) is { } node && node.Metadata.Annotations.GetValueOrDefault(Annotation) != seconds)
        {
            try
            {
                var meta = node.Metadata with { Annotations = node.Metadata.Annotations.Set(Annotation, seconds) };
                await context.Client.UpdateAsync(node with { Metadata = meta }, "", Writes.Update, cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                // Gone already.
            }
        }

        return null;
    }
}
