using System.Buffers;
using System.Text;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// The quick way of a merge patch: the fields that it touches, as they are after it, in a JSON text that is read over the object
/// (<see cref="ApiCodec.DecodeJsonOver"/>). All other fields stay the very values that they were, which are neither read nor
/// compared again. It gives up on whatever is unusual; the patch is then applied to the whole object, which also says what is
/// wrong with it.
/// </summary>
internal sealed class PatchOverlay
{
    private static readonly byte[] Nothing = "{}"u8.ToArray();

    private readonly ArrayBufferWriter<byte> output = new();
    private readonly bool strategic;

    private PatchOverlay(bool strategic) => this.strategic = strategic;

    /// <summary>The touched fields after the patch; null where the whole object is needed.</summary>
    /// <param name="patch">A map.</param>
    /// <param name="strategic">Whether it is a strategic merge patch, else a merge patch.</param>
    /// <param name="original">The object in JSON.</param>
    /// <param name="resource">What it is; it has a schema.</param>
    public static ReadOnlyMemory<byte>? Of(ApiValue patch, bool strategic, ReadOnlySpan<byte> original, ServedResource resource)
    {
        foreach (var (name, own) in (ReadOnlySpan<(string, string)>)[("kind", resource.Kind), ("apiVersion", resource.ApiVersion)])
        {
            if (patch.Has(name))
            {
                if (patch[name].Text != own)
                {
                    return null;
                }

                patch = patch.Without(name);
            }
        }

        PatchOverlay overlay = new(strategic);
        try
        {
            return overlay.Fields(resource.Schema!, patch.Map!, original) ? overlay.output.WrittenMemory : null;
        }
        catch (StatusException)
        {
            return null;
        }
    }

    private bool Fields(MessageSchema schema, ApiValueMap patch, ReadOnlySpan<byte> original)
    {
        List<(FieldSchema Field, ApiValueMap Patch, Range Original)> messages = [];
        List<FieldSchema> values = [];
        ApiValueMap.Builder changes = new();
        foreach (var (key, value) in patch)
        {
            var field = schema.Find(key);
            if (field is null)
            {
                // What steers the merge of a list goes with the list.
                if (!strategic || !key.StartsWith('$') || schema.Find(key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]) is not { Type.Kind: SchemaKind.List } list)
                {
                    return false;
                }

                changes.Set(key, value);
                Add(values, list);
            }
            else if (value.IsMap && field.Type is { Kind: SchemaKind.Message, Message.IsUnion: false })
            {
                if (strategic && field.PatchStrategies.Contains("replace"))
                {
                    return false;
                }

                messages.Add((field, value.Map!, default));
            }
            else
            {
                changes.Set(key, value);
                Add(values, field);
            }
        }

        var before = Find(original, messages, values);
        var start = '{';
        foreach (var (field, inner, range) in messages)
        {
            Name(ref start, field);
            var text = original[range];
            if (!Fields(field.Type.Message!, inner, text.IsEmpty || text[0] != '{' ? Nothing : text))
            {
                return false;
            }
        }

        if (values.Count > 0)
        {
            var after = strategic
                ? StrategicMergePatch.Apply(before, ApiValue.Of(changes.ToMap()), schema)
                : MergePatch.Apply(before, ApiValue.Of(changes.ToMap()));
            if (strategic && UnstructuredForm.Mismatch(after, schema) is not null)
            {
                return false;
            }

            foreach (var field in values)
            {
                Name(ref start, field);
                ApiValueJson.Write(output, after[field.Name]);
            }
        }

        output.Write(start == '{' ? "{}"u8 : "}"u8);
        return true;
    }

    private static void Add(List<FieldSchema> fields, FieldSchema field)
    {
        if (!fields.Contains(field))
        {
            fields.Add(field);
        }
    }

    /// <summary>The values as they were; and where the messages are in the text.</summary>
    private static ApiValue Find(ReadOnlySpan<byte> original, List<(FieldSchema Field, ApiValueMap Patch, Range Original)> messages, List<FieldSchema> values)
    {
        ApiValueMap.Builder found = new();
        JsonDecoder decoder = new(original, null);
        decoder.BeginObject();
        while (decoder.NextName())
        {
            var name = decoder.Name;
            var text = decoder.ReadRawSpan();
            for (var i = 0; i < messages.Count; i++)
            {
                if (Ascii.Equals(name, messages[i].Field.Name) && original.Overlaps(text, out var at))
                {
                    messages[i] = messages[i] with { Original = at..(at + text.Length) };
                }
            }

            foreach (var field in values)
            {
                if (Ascii.Equals(name, field.Name))
                {
                    found.Set(field.Name, ApiValueJson.Parse(text));
                }
            }
        }

        return ApiValue.Of(found.ToMap());
    }

    private void Name(ref char start, FieldSchema field)
    {
        output.Write([(byte)start]);
        start = ',';
        ApiValueJson.Write(output, field.Name);
        output.Write(":"u8);
    }
}
