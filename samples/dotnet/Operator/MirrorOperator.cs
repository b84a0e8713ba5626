using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Operator;

/// <summary>Copies each ConfigMap that is annotated with <see cref="Annotation"/> into the namespaces named there, and keeps the copies as the original is.</summary>
public sealed class MirrorOperator(IApiClient client, TimeProvider clock, ILoggerFactory? loggers = null) : IReconciler
{
    /// <summary>Namespaces, with commas between them.</summary>
    public const string Annotation = "mirror.example.com/to";

    /// <summary>Tells a copy from where it was copied.</summary>
    public const string SourceAnnotation = "mirror.example.com/from";

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var logs = loggers ?? NullLoggerFactory.Instance;
        var informers = new InformerFactory(client, clock, new Random(), logs);
        var context = new ControllerContext(client, informers, clock, new Random(), logs);
        using var host = new ReconcilerHost("mirror", this, context);

        // A change of a copy is a reason to look at its original.
        host.Watch<ConfigMap>((change, queue) =>
        {
            var map = (change.New ?? change.Old)!;
            queue.Add(map.Metadata.Annotations.TryGetValue(SourceAnnotation, out var source) ? Key(source) : new(map.Metadata.Namespace, map.Metadata.Name));
        });
        await Task.WhenAll(host.RunAsync(cancellationToken), informers.RunAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (await FindAsync(key.Namespace, key.Name, cancellationToken) is { } source && source.Metadata.Annotations.TryGetValue(Annotation, out var namespaces))
        {
            foreach (var ns in namespaces.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                await MirrorAsync(source, ns, cancellationToken);
            }
        }

        return null;
    }

    private static ObjectKey Key(string text) => new(text.Split('/')[0], text.Split('/')[1]);

    private async Task MirrorAsync(ConfigMap source, string ns, CancellationToken cancellationToken)
    {
        var copy = await FindAsync(ns, source.Metadata.Name, cancellationToken);
        if (copy is null)
        {
            var meta = new ObjectMeta { Name = source.Metadata.Name, Namespace = ns };
            meta = meta with { Annotations = meta.Annotations.Set(SourceAnnotation, source.Metadata.Namespace + "/" + source.Metadata.Name) };
            await client.CreateAsync(new ConfigMap { Metadata = meta, Data = source.Data }, new(), cancellationToken);
        }
        else if (copy.Data != source.Data)
        {
            // A conflict is not caught: the host tries the key again.
            await client.UpdateAsync(copy with { Data = source.Data }, "", new(), cancellationToken);
        }
    }

    private async Task<ConfigMap?> FindAsync(string ns, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetAsync<ConfigMap>(ns, name, cancellationToken);
        }
        catch (StatusException e) when (e.Code == 404)
        {
            return null;
        }
    }
}
