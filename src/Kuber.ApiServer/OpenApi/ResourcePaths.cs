using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>Writes the paths of a resource and its subresources: which methods they have, and what those take and give.</summary>
internal sealed class ResourcePaths(ServedResource resource, SchemaSet schemas, SortedDictionary<string, ApiValue> paths)
{
    private static readonly IReadOnlyList<string> ProxyMethods = ["delete", "get", "head", "options", "patch", "post", "put"];

    private readonly string root = resource.Group.Length == 0 ? "/api/" + resource.Version : $"/apis/{resource.Group}/{resource.Version}";
    private readonly string tag = OperationNames.Tag(resource.Group, resource.Version);
    private readonly string infix = OperationNames.Infix(resource.Group, resource.Version);
    private readonly string scope = resource.Namespaced ? "Namespaced" : "";
    private readonly ApiValue kind = OpenApiTree.GroupVersionKind(resource.Group, resource.Version, resource.Kind);
    private readonly ApiValue self = schemas.Reference(resource.Schema!);

    private string Collection => (resource.Namespaced ? "/namespaces/{namespace}/" : "/") + resource.Plural;

    // Namespaces are named where other objects name their namespace.
    private string Item => Collection + "/{name}";

    private IReadOnlyList<OpenApiParameter> CollectionParameters =>
        resource.Namespaced ? [OpenApiParameter.Namespace, OpenApiParameter.Pretty] : [OpenApiParameter.Pretty];

    private IReadOnlyList<OpenApiParameter> ItemParameters => [OpenApiParameter.ObjectName, .. CollectionParameters];

    /// <summary>Adds the paths.</summary>
    public void Add()
    {
        AddCollection();
        AddItem();
        foreach (var subresource in resource.Subresources)
        {
            AddSubresource(subresource);
        }
    }

    private bool Can(string verb) => resource.Verbs.Contains(verb);

    private void Put(string path, List<OpenApiOperation> operations)
    {
        if (operations.Count > 0)
        {
            paths[root + path] = OpenApiOperation.PathItem(operations);
        }
    }

    private void AddCollection()
    {
        var operations = new List<OpenApiOperation>();
        if (Can("list"))
        {
            operations.Add(List("list" + infix + scope + resource.Kind, CollectionParameters));
        }

        if (Can("create"))
        {
            // Reviews say in the body what is wanted, so their options are those of the path.
            operations.Add(Create("create" + infix + scope + resource.Kind, CollectionParameters, self, kind));
        }

        if (Can("deletecollection"))
        {
            operations.Add(new()
            {
                Method = "delete",
                Id = "delete" + infix + "Collection" + scope + resource.Kind,
                Description = "Deletes all objects that are selected of the kind " + resource.Kind + ".",
                Tag = tag,
                Action = "deletecollection",
                Kind = kind,
                Parameters = [.. OpenApiParameter.DeleteCollection, .. CollectionParameters],
                Body = schemas.Reference(DeleteOptions.MessageSchema),
                BodyIsOptional = true,
                Answer = schemas.Reference(Status.MessageSchema),
            });
        }

        Put(Collection, operations);
        if (!Can("list"))
        {
            return;
        }

        if (resource.Namespaced)
        {
            Put("/" + resource.Plural, [List("list" + infix + resource.Kind + "ForAllNamespaces", [OpenApiParameter.Pretty])]);
        }

        if (Can("watch"))
        {
            Put("/watch" + Collection, [Watch("watchlist", "watch" + infix + scope + resource.Kind + "List", CollectionParameters)]);
            Put("/watch" + Item, [Watch("watch", "watch" + infix + scope + resource.Kind, ItemParameters)]);
            if (resource.Namespaced)
            {
                Put("/watch/" + resource.Plural, [Watch("watchlist", "watch" + infix + resource.Kind + "ListForAllNamespaces", [OpenApiParameter.Pretty])]);
            }
        }
    }

    private void AddItem()
    {
        var operations = ReadAndWrite(resource.Verbs, scope + resource.Kind, "the object of the kind " + resource.Kind, self, kind);
        if (Can("delete"))
        {
            operations.Add(new()
            {
                Method = "delete",
                Id = "delete" + infix + scope + resource.Kind,
                Description = "Deletes the object of the kind " + resource.Kind + ".",
                Tag = tag,
                Action = "delete",
                Kind = kind,
                Parameters = [.. OpenApiParameter.Delete, .. ItemParameters],
                Body = schemas.Reference(DeleteOptions.MessageSchema),
                BodyIsOptional = true,
                Codes = [200, 202],
                Answer = resource.DeleteReturnsObject ? self : schemas.Reference(Status.MessageSchema),
            });
        }

        Put(Item, operations);
    }

    private void AddSubresource(SubresourceDefinition subresource)
    {
        var group = subresource.Version.Length == 0 ? resource.Group : subresource.Group;
        var version = subresource.Version.Length == 0 ? resource.Version : subresource.Version;
        var schema = subresource.Kind == resource.Kind && (group, version) == (resource.Group, resource.Version)
            ? resource.Schema
            : KindRegistry.Find(group.Length == 0 ? version : group + "/" + version, subresource.Kind)?.Schema;
        if (schema is null)
        {
            return;
        }

        var of = OpenApiTree.GroupVersionKind(group, version, subresource.Kind);
        var name = scope + resource.Kind + OperationNames.Pascal(subresource.Name);
        var path = Item + "/" + subresource.Name;
        if (subresource.Name == "log")
        {
            Put(path, [Log(name)]);
            return;
        }

        if (subresource.Kind.EndsWith("Options", StringComparison.Ordinal))
        {
            AddConnect(subresource, schema, of, name, path);
            return;
        }

        var answer = schemas.Reference(schema);
        var operations = ReadAndWrite(subresource.Verbs, name, subresource.Name + " of the object of the kind " + resource.Kind, answer, of);
        if (subresource.Verbs.Contains("create"))
        {
            operations.Add(Create("create" + infix + name, ItemParameters, answer, of));
        }

        Put(path, operations);
    }

    private OpenApiOperation Log(string name) => new()
    {
        Method = "get",
        Id = "read" + infix + name,
        Description = "Reads the log of a container.",
        Tag = tag,
        Action = "get",
        Kind = kind,
        Parameters = [.. OpenApiParameter.OfOptions(Api.Core.V1.PodLogOptions.MessageSchema), .. ItemParameters],
        Answer = ApiValue.MapOf(("type", "string")),
        Types = [.. OpenApiOperation.ObjectTypes, "text/plain"],
    };

    private void AddConnect(SubresourceDefinition subresource, MessageSchema options, ApiValue of, string name, string path)
    {
        var methods = subresource.Name == "proxy" ? ProxyMethods : ["get", "post"];
        IReadOnlyList<OpenApiParameter> parameters =
        [
            .. OpenApiParameter.OfOptions(options), .. ItemParameters.Where(p => p != OpenApiParameter.Pretty),
        ];
        Put(path, [.. methods.Select(m => Connect(m, name, parameters))]);
        if (subresource.Name == "proxy")
        {
            Put(path + "/{path}", [.. methods.Select(m => Connect(m, name + "WithPath", [.. parameters, OpenApiParameter.ProxyPath]))]);
        }

        OpenApiOperation Connect(string method, string id, IReadOnlyList<OpenApiParameter> all) => new()
        {
            Method = method,
            Id = "connect" + infix + OperationNames.Pascal(method) + id,
            Description = "Passes " + method.ToUpperInvariant() + " requests on to " + subresource.Name + " of the object of the kind " + resource.Kind + ".",
            Tag = tag,
            Action = "connect",
            Kind = of,
            Parameters = all,
            Answer = ApiValue.MapOf(("type", "string")),
            Types = ["*/*"],
        };
    }

    private List<OpenApiOperation> ReadAndWrite(IReadOnlyList<string> verbs, string name, string what, ApiValue schema, ApiValue of)
    {
        var operations = new List<OpenApiOperation>();
        if (verbs.Contains("get"))
        {
            operations.Add(new()
            {
                Method = "get",
                Id = "read" + infix + name,
                Description = "Reads " + what + ".",
                Tag = tag,
                Action = "get",
                Kind = of,
                Parameters = ItemParameters,
                Answer = schema,
            });
        }

        if (verbs.Contains("update"))
        {
            operations.Add(new()
            {
                Method = "put",
                Id = "replace" + infix + name,
                Description = "Replaces " + what + ".",
                Tag = tag,
                Action = "put",
                Kind = of,
                Parameters = [.. OpenApiParameter.Write, .. ItemParameters],
                Body = schema,
                Codes = [200, 201],
                Answer = schema,
            });
        }

        if (verbs.Contains("patch"))
        {
            operations.Add(new()
            {
                Method = "patch",
                Id = "patch" + infix + name,
                Description = "Changes a part of " + what + ".",
                Tag = tag,
                Action = "patch",
                Kind = of,
                Parameters = [.. OpenApiParameter.Patch, .. ItemParameters],
                Body = schemas.Reference(ScalarSchemas.Patch),
                Codes = [200, 201],
                Answer = schema,
            });
        }

        return operations;
    }

    private OpenApiOperation List(string id, IReadOnlyList<OpenApiParameter> parameters) => new()
    {
        Method = "get",
        Id = id,
        Description = "Lists or watches objects of the kind " + resource.Kind + ".",
        Tag = tag,
        Action = "list",
        Kind = kind,
        Parameters = [.. OpenApiParameter.List, .. parameters],
        Answer = schemas.ListReference(resource),
        Types = OpenApiOperation.ListTypes,
    };

    private OpenApiOperation Watch(string action, string id, IReadOnlyList<OpenApiParameter> parameters) => new()
    {
        Method = "get",
        Id = id,
        Description = "Deprecated: list with watch=true. Watches objects of the kind " + resource.Kind + ".",
        Tag = tag,
        Action = action,
        Kind = kind,
        Parameters = [.. OpenApiParameter.List, .. parameters],
        Answer = schemas.Reference(WatchEvent.MessageSchema),
        Types = OpenApiOperation.ListTypes,
    };

    private OpenApiOperation Create(string id, IReadOnlyList<OpenApiParameter> parameters, ApiValue schema, ApiValue of) => new()
    {
        Method = "post",
        Id = id,
        Description = "Creates " + of["kind"].Text + ".",
        Tag = tag,
        Action = "post",
        Kind = of,
        Parameters = [.. OpenApiParameter.Write, .. parameters],
        Body = schema,
        Codes = [200, 201, 202],
        Answer = schema,
    };
}
