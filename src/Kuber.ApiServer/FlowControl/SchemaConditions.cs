using System.Text;
using System.Text.Json;
using Kuber.Api.FlowControl.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Client;
using Kuber.Machinery.Concurrency;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer.FlowControl;

/// <summary>Tells in the status of each FlowSchema whether the priority level that it refers to is there.</summary>
internal sealed partial class SchemaConditions
{
    private const string Dangling = "Dangling";
    private static readonly PatchOptions Options = new() { FieldManager = "api-priority-and-fairness-config-consumer-v1", Force = true };
    private readonly AsyncSignal changed = new();
    private readonly ResourceCache schemas;
    private readonly ResourceCache levels;
    private readonly IApiClient client;
    private readonly TimeProvider clock;
    private readonly ILogger<SchemaConditions> log;

    /// <summary>Follows the caches of schemas and levels; writes through a client.</summary>
    public SchemaConditions(ResourceCache schemas, ResourceCache levels, IApiClient client, TimeProvider clock, ILogger<SchemaConditions> log)
    {
        (this.schemas, this.levels, this.client, this.clock, this.log) = (schemas, levels, client, clock, log);
        foreach (var cache in new[] { schemas, levels })
        {
            cache.Changed += _ => changed.Set();
            cache.Loaded += _ => changed.Set();
        }
    }

    /// <summary>Keeps the conditions until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await changed.WaitAsync(cancellationToken);
                await Task.WhenAll(schemas.Snapshot().Tree.Range("", "").Select(item => UpdateAsync((FlowSchema)item.Value, cancellationToken)));
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
    }

    /// <summary>The schema with its condition; the same one where that is right already.</summary>
    public static FlowSchema With(FlowSchema schema, bool hasLevel, Time now)
    {
        var name = schema.Spec.PriorityLevelConfiguration.Name;
        var wanted = new FlowSchemaCondition
        {
            Type = Dangling,
            Status = hasLevel ? "False" : "True",
            Reason = hasLevel ? "Found" : "NotFound",
            Message = $"This FlowSchema references the PriorityLevelConfiguration object named \"{name}\" {(hasLevel ? "and it exists" : "but there is no such object")}",
            LastTransitionTime = now,
        };
        var conditions = schema.Status.Conditions;
        var at = conditions.FindIndex(static c => c.Type == Dangling);
        if (at >= 0 && conditions[at].Status == wanted.Status)
        {
            wanted = wanted with { LastTransitionTime = conditions[at].LastTransitionTime };
        }

        return at >= 0 && conditions[at] == wanted
            ? schema
            : schema with { Status = new() { Conditions = at < 0 ? conditions.Add(wanted) : conditions.SetItem(at, wanted) } };
    }

    private async Task UpdateAsync(FlowSchema schema, CancellationToken cancellationToken)
    {
        var updated = With(schema, levels.Find(schema.Spec.PriorityLevelConfiguration.Name) is not null, Time.Now(clock));
        if (ReferenceEquals(updated, schema))
        {
            return;
        }

        try
        {
            await client.PatchAsync<FlowSchema>("", schema.Metadata.Name, "status", new(PatchType.Apply, Applied(updated)), Options, cancellationToken);
        }
        catch (StatusException)
        {
            // It has changed or gone: the change wakes the loop again.
        }
    }

    private static byte[] Applied(FlowSchema schema)
    {
        var condition = schema.Status.Conditions.Find(static c => c.Type == Dangling)!;
        var json = $"{{\"apiVersion\":\"flowcontrol.apiserver.k8s.io/v1\",\"kind\":\"FlowSchema\",\"metadata\":{{\"name\":{Quoted(schema.Metadata.Name)}}},\"status\":";
        return [.. Encoding.UTF8.GetBytes(json), .. ApiCodec.EncodeJson(new FlowSchemaStatus { Conditions = [condition] }, withTypeMeta: false), (byte)'}'];
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";

    [LoggerMessage(EventId = 3201, Level = LogLevel.Error, Message = "The conditions of the FlowSchemas could not be written.")]
    private partial void LogFailed(Exception error);
}
