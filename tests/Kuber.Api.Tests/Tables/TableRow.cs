using System.Globalization;
using System.Text;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Tables;

/// <summary>The cells that a table shows of an object, seen at noon of a day in May.</summary>
internal sealed class TableRow : IResourceVisitor<string>
{
    private static readonly TableContext Noon = new(new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    private readonly byte[] json;

    private TableRow(byte[] json) => this.json = json;

    /// <summary>The cells with bars between them; numbers and truth values have no quotes, texts and nothing have none either.</summary>
    public static string Of(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var (apiVersion, kind) = ApiCodec.ReadTypeMeta(utf8);
        return BuiltInResources.All.Single(r => r.ApiVersion == apiVersion && r.Kind == kind).Accept(new TableRow(utf8));
    }

    /// <inheritdoc/>
    public string Visit<T>(ResourceDefinition<T> definition)
        where T : class, IApiMessage<T>
    {
        var issues = new JsonDecodeIssues();
        var value = ApiCodec.DecodeJson<T>(json, issues);
        Assert.Empty(issues.Fields);
        return string.Join('|', definition.Columns.Select(c => Convert.ToString(c.Cell(value, Noon), CultureInfo.InvariantCulture)));
    }
}
